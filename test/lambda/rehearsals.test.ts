import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { warmUp } from '../../lambda/warm-up.ts';
import { patience } from '../local/patience.ts';
import { environment } from './given-handler.ts';

type Handle = Parameters<typeof warmUp>[1];

// Nothing listens at port 9: whatever left the process would fail.
const nowhere = 'http://127.0.0.1:9';

/** Ends the time that the warm-up has; nothing else does, and no rehearsed request is too slow, however busy the machine is. */
let timeUp: AbortController;
const { setTimeout } = globalThis;
beforeEach(() => {
  timeUp = new AbortController();
  jest.spyOn(AbortSignal, 'timeout').mockReturnValue(timeUp.signal);
  const patient = (callback: () => void, milliseconds: number) =>
    milliseconds < 1_000 ? setTimeout(callback, milliseconds) : setTimeout(callback, patience).unref();
  jest.spyOn(globalThis, 'setTimeout').mockImplementation(patient as typeof setTimeout);
});
afterEach(() => {
  jest.restoreAllMocks();
});

test('every rehearsal of the handler succeeds, with one row and with several, and nothing leaves the process', async () => {
  Object.assign(process.env, environment(nowhere, 'events'));
  const { client, handler } = jest.requireActual<typeof import('../../lambda/handler.ts')>('../../lambda/handler.ts');
  const succeeded: number[] = [];
  const counted: Handle = async (event, context) => {
    await handler(event, context);
    succeeded.push(JSON.parse(event.Records[0]?.Sns.Message ?? '').delivery.recipients.length);
  };
  await warmUp(client, counted, 4);
  expect(succeeded).toEqual([1, 2, 1, 1]);
});

test('a rehearsed request is answered as DynamoDB answers', async () => {
  const client = givenClient();
  const answers: unknown[] = [];
  await warmUp(client, async () => void answers.push(await put(client)), 2);
  const answered = { $metadata: expect.objectContaining({ httpStatusCode: 200, attempts: 1 }) };
  expect(answers).toEqual([answered, answered]);
});

test('the client is afterwards as it was before: its requests go to the network', async () => {
  const client = givenClient();
  const before = client.middlewareStack.identify();
  await warmUp(client, async () => void (await put(client)), 2);
  expect(client.middlewareStack.identify()).toEqual(before);
  await expect(put(client)).rejects.toThrow('ECONNREFUSED');
});

test('so it is where a rehearsal fails; none follows', async () => {
  const client = givenClient();
  const before = client.middlewareStack.identify();
  const handle = jest.fn<ReturnType<Handle>, Parameters<Handle>>(() => Promise.reject(new Error('No table is named.')));
  await warmUp(client, handle, 30);
  expect(handle).toHaveBeenCalledTimes(1);
  expect(client.middlewareStack.identify()).toEqual(before);
  await expect(put(client)).rejects.toThrow('ECONNREFUSED');
});

test('on a machine that is too slow for all rehearsals it stops after a second', async () => {
  let begun = 0;
  const slow: Handle = () => {
    begun += 1;
    if (begun === 3) timeUp.abort();
    return Promise.resolve();
  };
  await warmUp(givenClient(), slow, 30);
  expect(begun).toBe(3);
  expect(AbortSignal.timeout).toHaveBeenCalledWith(1_000);
});

function givenClient(): DynamoDBDocumentClient {
  const credentials = { accessKeyId: 'anybody', secretAccessKey: 'anything' };
  return DynamoDBDocumentClient.from(
    new DynamoDBClient({ endpoint: nowhere, region: 'eu-west-1', credentials, maxAttempts: 1 }),
  );
}

function put(client: DynamoDBDocumentClient) {
  return client.send(new PutCommand({ TableName: 'events', Item: { messageId: 'message-1', eventKey: 'key' } }));
}
