import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { deleteRows } from '../../lib/table/delete-rows.ts';
import { patiently } from '../../lib/table/patiently.ts';
import { givenClock } from './given-clock.ts';

const keys = ['a', 'b', 'c'].map((eventKey) => ({ messageId: 'm1', eventKey }));
const throttled = Object.assign(new Error('slow down'), { name: 'ThrottlingException' });

test('rows that DynamoDB leaves unprocessed, and a batch that it throttles, are sent again', async () => {
  const { client, sent } = answering([[1, 2], throttled, []]);
  await deleteRows(client, 'events', keys, givenClock());
  expect(sent).toEqual([
    ['a', 'b', 'c'],
    ['b', 'c'],
    ['b', 'c'],
  ]);
});

test('time that is up is said', async () => {
  const { client } = answering(Array(100).fill([0]));
  await expect(deleteRows(client, 'events', keys, givenClock({ remaining: 8_000 }))).rejects.toMatchObject({
    name: 'TableUnavailable',
  });
});

test.each([
  { other: [] },
  { events: [{ DeleteRequest: { Key: { messageId: 'm2', eventKey: 'a' } } }] },
  { events: [null] },
  { events: {} },
])('what cannot be DynamoDB is not taken for it: %j', async (UnprocessedItems) => {
  let asked = 0;
  const send = () => {
    asked += 1;
    return Promise.resolve(asked === 1 ? { UnprocessedItems } : {});
  };
  await deleteRows({ send } as unknown as DynamoDBDocumentClient, 'events', keys, givenClock());
  expect(asked).toBe(2);
});

test('what passes is done again, what does not is thrown at once', async () => {
  let asked = 0;
  const work = () => {
    asked += 1;
    return asked < 3 ? Promise.reject(throttled) : Promise.resolve('answer');
  };
  expect(await patiently(work, givenClock())).toBe('answer');
  const refused = Object.assign(new Error('no'), { name: 'AccessDeniedException' });
  await expect(patiently(() => Promise.reject(refused), givenClock())).rejects.toBe(refused);
});

/** @param answers for each request the places of the rows that are left, or an error */
function answering(answers: readonly (readonly number[] | Error)[]) {
  const sent: string[][] = [];
  const waiting = answers.values();
  const send = ({
    input,
  }: {
    readonly input: { readonly RequestItems: Record<string, readonly { DeleteRequest: { Key: { eventKey: string } } }[]> };
  }) => {
    sent.push((input.RequestItems.events ?? []).map(({ DeleteRequest }) => DeleteRequest.Key.eventKey));
    const answer = waiting.next().value ?? [];
    if (answer instanceof Error) return Promise.reject(answer);
    return Promise.resolve({ UnprocessedItems: { events: answer.map((place) => ({ DeleteRequest: { Key: keys[place] } })) } });
  };
  return { sent, client: { send } as unknown as DynamoDBDocumentClient };
}
