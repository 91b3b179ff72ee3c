import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { explainAwsError } from './aws-error.ts';
import { clientConfiguration } from './client-configuration.ts';
import type { Pipeline } from './locate-pipeline.ts';
import { type Patience, patience as usual } from './patience.ts';
import { type QueueName, queueNames } from './queue-names.ts';
import type { Source } from './source.ts';
import { UnreadableAnswer } from './unreadable-answer.ts';
import { UserError } from './user-error.ts';

/** By which a message that was received is deleted or released. */
export type Handle = Pick<Received, 'messageId' | 'receiptHandle'>;

/** A message as it was received: out of others' sight until it is released, deleted, or its time is up. */
export type Received = {
  /** The same each time that the message is received. */
  readonly messageId: string;
  /** Of this reception: by it the message is deleted or released. */
  readonly receiptHandle: string;
  readonly body: string;
  /** When it came into the queue; `undefined` where SQS does not say. */
  readonly sentAt: Date | undefined;
};

export type FailureQueue = {
  readonly name: QueueName;
  /** How many messages wait, and how many somebody has received, roughly. */
  readonly counts: () => Promise<{ readonly waiting: number; readonly received: number }>;
  /** @param most messages, up to ten. None does not mean that the queue is empty: SQS asks some of its machines. */
  readonly receive: (most: number) => Promise<readonly Received[]>;
  /** Up to ten. @returns the ids of those that are gone: others' handles had expired */
  readonly remove: (messages: readonly Handle[]) => Promise<ReadonlySet<string>>;
  /** Up to ten, into sight again. One whose handle has expired is in sight already. */
  readonly release: (messages: readonly Handle[]) => Promise<void>;
};

/** Both queues, through one client. @throws UserError where the stack has no such output */
export function openFailureQueues(
  { outputs, reach }: Pipeline,
  source: Source,
  patience: Patience = usual,
): readonly FailureQueue[] {
  const configuration = clientConfiguration(reach, { ...patience, answer: patience.answer + longPoll * 1_000 });
  // The SDK would ask the host in a queue's URL, and warn where it is another than that of the client.
  const client = new SQSClient({ ...configuration, useQueueUrlAsEndpoint: false });
  const { failedEventsQueueUrl, undeliveredEventsQueueUrl } = outputs;
  const urls = { FailedEvents: failedEventsQueueUrl, UndeliveredEvents: undeliveredEventsQueueUrl };
  return queueNames.map((name) => queueAt(client, name, urls[name] ?? missing(name), source, patience));
}

/** Seconds that an empty queue is given: then SQS asks all of its machines. */
const longPoll = 2;

/** Seconds that a received message stays out of sight: some invocations of the function, 30 s each. One that takes longer is sent twice, which is harmless. */
const visibilityTimeout = 120;

const most = 10;

function queueAt(client: SQSClient, name: QueueName, QueueUrl: string, source: Source, patience: Patience): FailureQueue {
  const explained = <Answer>(answer: Promise<Answer>) =>
    answer.catch((error: unknown) => Promise.reject(explainAwsError(error, source, 'SQS')));
  return {
    name,
    counts: async () => {
      const AttributeNames = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const;
      const command = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...AttributeNames] });
      const { Attributes: { [AttributeNames[0]]: waiting, [AttributeNames[1]]: received } = {} } = await explained(
        client.send(command),
      );
      if (waiting === undefined || received === undefined)
        throw explainAwsError(new UnreadableAnswer('SQS answers with what it was asked for.'), source, 'SQS');
      return { waiting: Number(waiting), received: Number(received) };
    },
    receive: async (wanted) => {
      const command = new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: Math.min(most, wanted),
        VisibilityTimeout: visibilityTimeout,
        WaitTimeSeconds: longPoll,
        MessageSystemAttributeNames: ['SentTimestamp'],
      });
      const { Messages = [] } = await explained(client.send(command));
      return Messages.map(({ MessageId = '', ReceiptHandle = '', Body = '', Attributes = {} }) => ({
        messageId: MessageId,
        receiptHandle: ReceiptHandle,
        body: Body,
        sentAt: Attributes.SentTimestamp === undefined ? undefined : new Date(Number(Attributes.SentTimestamp)),
      }));
    },
    remove: async (messages) => {
      const gone = new Set<string>();
      let left = messages;
      // SQS may fail at some of them by a fault of its own.
      for (let attempt = 0; attempt < patience.attempts && left.length > 0; attempt += 1) {
        const { Successful = [], Failed = [] } = await explained(
          client.send(new DeleteMessageBatchCommand({ QueueUrl, Entries: entriesOf(left) })),
        );
        for (const { Id } of Successful) gone.add(left[Number(Id)]?.messageId ?? '');
        const expired = new Set(Failed.flatMap(({ Id, SenderFault }) => (SenderFault ? [Number(Id)] : [])));
        left = left.filter(({ messageId }, place) => !gone.has(messageId) && !expired.has(place));
      }
      if (left.length > 0)
        throw new UserError(
          'SQS deletes none of some messages, again and again: try again in a minute. What was recorded is sent once more then, which changes nothing.',
        );
      return gone;
    },
    release: async (messages) => {
      if (messages.length === 0) return;
      const Entries = entriesOf(messages).map((entry) => ({ ...entry, VisibilityTimeout: 0 }));
      await explained(client.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries })));
    },
  };
}

function entriesOf(messages: readonly Handle[]) {
  return messages.map(({ receiptHandle }, place) => ({ Id: String(place), ReceiptHandle: receiptHandle }));
}

function missing(name: QueueName): never {
  throw new UserError(`The stack has no output ${name}QueueUrl: deploy it again with "npx cdk deploy".`);
}
