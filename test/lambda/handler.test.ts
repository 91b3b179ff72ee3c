import type { SNSEvent } from 'aws-lambda';
import { readMessage } from '../../lib/table/reader.ts';
import { altered, fixtureText } from '../fixtures/fixture.ts';
import { type GivenTables, givenTables } from '../table/given-table.ts';
import { givenContext, givenEvent, givenHandler, snsId } from './given-handler.ts';

let tables: GivenTables;
let tableName: string;
let handler: ReturnType<typeof givenHandler>;

beforeAll(async () => {
  tables = await givenTables();
  tableName = await tables.create();
  handler = givenHandler(tables.endpoint, tableName);
});
afterAll(() => tables.stop());

test('every record of an invocation is written', async () => {
  await handler(givenEvent(sendOf('message-1'), sendOf('message-2')), givenContext());
  expect([await typesOf('message-1'), await typesOf('message-2')]).toEqual([['send'], ['send']]);
});

test('a redelivery changes nothing', async () => {
  await handler(givenEvent(sendOf('message-3')), givenContext());
  await handler(givenEvent(sendOf('message-3'), sendOf('message-3')), givenContext());
  expect(await typesOf('message-3')).toEqual(['send']);
});

test('the first message of every deployment is acknowledged', async () => {
  await expect(handler(givenEvent(fixtureText('topic-validated.txt')), givenContext())).resolves.toBeUndefined();
});

test('a record that fails keeps none from being written; the invocation fails with its SNS id and reason', async () => {
  const invocation = handler(
    givenEvent('ana@example.com is no event', sendOf('message-4'), '{}', sendOf('message-5')),
    givenContext(),
  );
  const error = await invocation.catch((thrown) => thrown);
  expect([await typesOf('message-4'), await typesOf('message-5')]).toEqual([['send'], ['send']]);
  expect(error).toMatchObject({
    name: 'FailedRecords',
    message: expect.stringMatching(
      /0001: MalformedEvent: The text is not JSON\. SNS message \S+0003: MalformedEvent: The event has no/,
    ),
  });
  expect(JSON.stringify([error, error.message, error.stack])).not.toContain('ana@');
});

test.each<[string, unknown]>([
  ['no record of SNS', { EventSource: 'aws:sqs', body: 'ana@example.com' }],
  ['nothing', null],
  ['a text', 'ana@example.com'],
  ['a message that is no text', { Sns: { MessageId: snsId(7), Message: { to: 'ana@example.com' } } }],
  ['a message without a text', { Sns: { MessageId: 'ana@example.com' } }],
  ['an Sns that is a list', { Sns: ['ana@example.com'] }],
])('a record that is %s fails alone: the others are written', async (what, record) => {
  const [one, two] = [`${what} 1`, `${what} 2`];
  const { Records } = givenEvent(sendOf(one), sendOf(two));
  const event = { Records: [Records[0], record, Records[1]] } as unknown as SNSEvent;
  const error = await handler(event, givenContext()).catch((thrown) => thrown);
  expect([await typesOf(one), await typesOf(two)]).toEqual([['send'], ['send']]);
  expect(error.failures).toHaveLength(1);
  expect(error.message).toMatch(
    /^SNS message (?:without a UUID|\S+0007): MalformedEvent: The function takes what SNS hands it:/,
  );
  expect(JSON.stringify([{ ...error }, error.message, error.stack])).not.toContain('ana@');
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a test event of the console', { key1: 'value1' }],
  ['an event without its envelope', JSON.parse(fixtureText('send.json'))],
  ['records of SQS', { Records: [{ body: fixtureText('send.json'), eventSource: 'aws:sqs' }] }],
  ['a record that is nothing', { Records: [null] }],
])('%s is no invocation by SNS, and the error says what is', async (_, payload) => {
  const invocation = handler(payload as unknown as Parameters<typeof handler>[0], givenContext());
  await expect(invocation).rejects.toThrow('The function takes what SNS hands it: { "Records": [{ "Sns":');
});

function sendOf(messageId: string): string {
  return altered('send', { mail: { messageId } });
}

async function typesOf(messageId: string): Promise<readonly string[]> {
  const table = { client: tables.client, tableName, shardCount: 4, now: () => new Date() };
  return (await readMessage(table, messageId)).map(({ type }) => type);
}
