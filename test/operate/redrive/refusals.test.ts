import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../../lib/deployed/user-error.ts';
import { givenMail, sendOf } from '../../faults/given-traffic.ts';
import { givenPipeline } from '../given-pipeline.ts';
import { givenRefusals, type Refusal, type Refusing } from '../given-refusals.ts';
import { notification } from './given-dead-letters.ts';

const pipeline = givenPipeline();
let refusing: Refusing;
beforeAll(async () => {
  refusing = await givenRefusals(() => pipeline().endpoint);
  const file = join(pipeline().folder, 'local.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), services: refusing.url }));
});
afterAll(() => refusing?.stop());

const sqs = (type: string, status = 400): Refusal => ({
  status,
  body: JSON.stringify({ __type: `com.amazonaws.sqs#${type}`, message: 'ana@example.com' }),
});
const lambda = (type: string, status: number): Refusal => ({
  status,
  headers: { 'X-Amzn-ErrorType': type },
  body: JSON.stringify({ message: 'ana@example.com' }),
});

test.each<[string, string, Refusal, RegExp]>([
  [
    'no leave to receive',
    'ReceiveMessage',
    sqs('AccessDeniedException', 403),
    /^These credentials may not use the failure queues: they need what the operator has/,
  ],
  [
    'no leave to delete',
    'DeleteMessageBatch',
    sqs('AccessDeniedException', 403),
    /^These credentials may not use the failure queues/,
  ],
  ['no queue', 'GetQueueAttributes', sqs('QueueDoesNotExist'), /^A failure queue of the stack is not there: deploy again/],
  [
    'no use of the key',
    'ReceiveMessage',
    sqs('KmsAccessDenied'),
    /^These credentials may not use the queues' key of KMS: they need kms:Decrypt/,
  ],
  ['too many held', 'ReceiveMessage', sqs('OverLimit'), /^More messages of the queue are held than SQS lets be/],
  ['throttling', 'ReceiveMessage', sqs('ThrottlingException'), /^SQS is throttling this account: try again in a minute\.$/],
  ['an error of SQS', 'ReceiveMessage', sqs('InternalError', 500), /^The local world is not up any more/],
  [
    'no leave to invoke',
    'Invoke',
    lambda('AccessDeniedException', 403),
    /^These credentials may not invoke the function: they need lambda:InvokeFunction/,
  ],
  ['no function', 'Invoke', lambda('ResourceNotFoundException', 404), /^The function of the stack is not there: deploy again/],
  [
    'no concurrency',
    'Invoke',
    lambda('TooManyRequestsException', 429),
    /^Lambda has no free concurrency for the function: try again in a minute/,
  ],
])('%s is told in a sentence, and the message is as it was', async (_, operation, refusal, sentence) => {
  const { queues, ask } = pipeline();
  queues.UndeliveredEvents.send(notification(sendOf(givenMail('refused', 1)).message));
  refusing.refuse = (asked) => (asked === operation ? refusal : undefined);
  const error = await ask('redrive', '--send', '--queue', 'UndeliveredEvents').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UserError);
  expect(String((error as Error).message)).toMatch(sentence);
  expect((error as Error).message).not.toContain('ana@example.com');
  expect(queues.UndeliveredEvents.counts()).toEqual({ waiting: 1, received: 0 });

  refusing.refuse = () => undefined;
  expect(await ask('redrive', '--send')).toEqual({
    outcome: 'answered',
    text: '1 message recorded and deleted from the queues.\n',
  });
});

test.each([
  ['a page of a proxy', '<html>sign in</html>'],
  ['nothing', ''],
  ['something else', '{}'],
])("%s in place of the function's answer deletes nothing", async (_, body) => {
  const { queues, ask } = pipeline();
  queues.UndeliveredEvents.send(notification(sendOf(givenMail('refused', 1)).message));
  refusing.refuse = (asked) => (asked === 'Invoke' ? { status: 200, body } : undefined);
  await expect(ask('redrive', '--send')).rejects.toThrow(
    /^The local world is not up any more, or something else is in its place/,
  );
  refusing.refuse = () => undefined;
  expect(queues.UndeliveredEvents.counts()).toEqual({ waiting: 1, received: 0 });
  await ask('redrive', '--send');
});

test('what SQS does not delete by a fault of its own is deleted at the next attempt, and counted once', async () => {
  const { queues, ask } = pipeline();
  for (const name of ['m1', 'm2']) queues.UndeliveredEvents.send(notification(sendOf(givenMail(name, 1)).message));
  let refused = false;
  refusing.refuse = (asked) => {
    if (asked !== 'DeleteMessageBatch' || refused) return undefined;
    refused = true;
    const Failed = ['0', '1'].map((Id) => ({ Id, Code: 'InternalError', SenderFault: false }));
    return { status: 200, body: JSON.stringify({ Successful: [], Failed }) };
  };
  expect((await ask('redrive', '--send')).text).toBe('2 messages recorded and deleted from the queues.\n');
  expect(queues.UndeliveredEvents.counts()).toEqual({ waiting: 0, received: 0 });
});

test('an answer without the numbers that were asked for is none', async () => {
  refusing.refuse = (asked) => (asked === 'GetQueueAttributes' ? { status: 200, body: '{}' } : undefined);
  await expect(pipeline().ask('redrive')).rejects.toThrow(/^The local world is not up any more/);
  refusing.refuse = () => undefined;
});

test('what is refused for a moment is asked again', async () => {
  const { queues, ask } = pipeline();
  queues.UndeliveredEvents.send(notification(sendOf(givenMail('refused', 1)).message));
  const refused = new Set<string>();
  refusing.refuse = (operation) => {
    if (refused.has(operation)) return undefined;
    refused.add(operation);
    return operation === 'Invoke' ? lambda('TooManyRequestsException', 429) : sqs('ThrottlingException');
  };
  expect((await ask('redrive', '--send')).text).toBe('1 message recorded and deleted from the queues.\n');
  expect([...refused].sort()).toEqual(['DeleteMessageBatch', 'GetQueueAttributes', 'Invoke', 'ReceiveMessage']);
});

test('a stack whose outputs have no queue or function is to be deployed again', async () => {
  const { ask, folder } = pipeline();
  const file = join(folder, 'local.json');
  const state = readFileSync(file, 'utf8');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(state), outputs: {} }));
  await expect(ask('redrive')).rejects.toThrow(
    'The stack has no output FailedEventsQueueUrl: deploy it again with "npx cdk deploy".',
  );
  writeFileSync(file, state);
});
