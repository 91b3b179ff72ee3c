import { createHash } from 'node:crypto';
import type { LocalQueue } from './local-queue.ts';
import { type Reply, refusal } from './reply.ts';

type Request = Readonly<Record<string, unknown>>;
type Entry = Readonly<Record<string, unknown>> & { readonly Id: string };
type Operation = (queue: LocalQueue, request: Request) => object;

/**
 * What an operator calls of SQS, in its JSON protocol.
 * @param target that of `X-Amz-Target`: `AmazonSQS.ReceiveMessage`
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/Welcome.html
 */
export function answerSqs(queueAt: (url: string) => LocalQueue | undefined, target: string, request: Request): Reply {
  const operation = operations[target.slice(target.indexOf('.') + 1)];
  if (!operation) return refusal('com.amazonaws.sqs#UnsupportedOperation', 'The local world does not do this.');
  const queue = queueAt(String(request.QueueUrl));
  if (!queue) return refusal('com.amazonaws.sqs#QueueDoesNotExist', 'The local world has no such queue.');
  return { status: 200, body: operation(queue, request) };
}

const operations: Readonly<Record<string, Operation>> = {
  SendMessage: (queue, { MessageBody }) => {
    const body = String(MessageBody);
    return { MessageId: queue.send(body), MD5OfMessageBody: md5(body) };
  },
  ReceiveMessage: (queue, { MaxNumberOfMessages = 1, VisibilityTimeout = 30 }) => ({
    Messages: queue.receive(Number(MaxNumberOfMessages), seconds(VisibilityTimeout)).map((message) => ({
      MessageId: message.messageId,
      ReceiptHandle: message.receiptHandle,
      Body: message.body,
      MD5OfBody: md5(message.body),
      Attributes: { SentTimestamp: String(message.sentAt) },
    })),
  }),
  DeleteMessage: (queue, { ReceiptHandle }) => {
    queue.delete(String(ReceiptHandle));
    return {};
  },
  DeleteMessageBatch: (queue, request) => batch(request, ({ ReceiptHandle }) => queue.delete(String(ReceiptHandle))),
  ChangeMessageVisibilityBatch: (queue, request) =>
    batch(request, ({ ReceiptHandle, VisibilityTimeout }) =>
      queue.changeVisibility(String(ReceiptHandle), seconds(VisibilityTimeout)),
    ),
  GetQueueAttributes: (queue) => {
    const { waiting, received } = queue.counts();
    return {
      Attributes: {
        ApproximateNumberOfMessages: String(waiting),
        ApproximateNumberOfMessagesNotVisible: String(received),
      },
    };
  },
};

function batch({ Entries }: Request, change: (entry: Entry) => boolean): object {
  const results = (Entries as readonly Entry[]).map((entry) => ({ Id: entry.Id, isDone: change(entry) }));
  return {
    Successful: results.filter(({ isDone }) => isDone).map(({ Id }) => ({ Id })),
    Failed: results
      .filter(({ isDone }) => !isDone)
      .map(({ Id }) => ({ Id, Code: 'ReceiptHandleIsInvalid', SenderFault: true })),
  };
}

function seconds(value: unknown): number {
  return Number(value) * 1_000;
}

/** The SDK compares it with what came. */
function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}
