import { gzipSync } from 'node:zlib';
import { type Answer, type Exchange, give } from './exchange.ts';

/** What something that is not DynamoDB can say to a write, with a status that says all is well. */
const bodies = {
  emptyBody: () => '',
  nullBody: () => 'null',
  listBody: () => '[]',
  textBody: () => '<html>Please sign in</html>',
  messageBody: () => '{"message":"Please sign in"}',
  gzipBody: () => gzipSync('{}'),
  foreignUnprocessed: () => '{"UnprocessedItems":"none"}',
  nullUnprocessed: () => '{"UnprocessedItems":null}',
  unprocessedOfAnotherTable: (body) => unprocessed(body, (requests) => ({ another: requests })),
  unprocessedWithoutItem: (body) => unprocessed(body, (_, table) => ({ [table]: [{ PutRequest: {} }] })),
  unprocessedDeletion: (body) => unprocessed(body, (_, table) => ({ [table]: [{ DeleteRequest: { Key: someKey } }] })),
  unprocessedNeverSent: (body) => unprocessed(body, (_, table) => ({ [table]: [{ PutRequest: { Item: someKey } }] })),
} as const satisfies Record<string, (body: string) => string | Buffer>;

const someKey = { messageId: { S: 'never sent' }, eventKey: { S: '2026-11-01T00:00:00.000Z#send#' } };

type FalseAnswer = keyof typeof bodies | 'noContent204';

/** Each twice: nothing was written, or every row was. */
export const falseAnswers = Object.fromEntries(
  [
    ...Object.entries(bodies).map(
      ([name, make]) => [name, (body: string): Answer => ({ status: 200, body: make(body) })] as const,
    ),
    ['noContent204', (): Answer => ({ status: 204, body: '' })] as const,
  ].flatMap(([name, make]) => [
    [name, ({ body, response }: Exchange) => give(response, make(body))],
    [
      `${name}AfterWrite`,
      async ({ body, forward, response }: Exchange) => {
        await forward(body);
        give(response, make(body));
      },
    ],
  ]),
) as Readonly<Record<FalseAnswer | `${FalseAnswer}AfterWrite`, (exchange: Exchange) => unknown>>;

/** The table of a BatchWriteItem, or of a PutItem, and what is said to be left of it. */
function unprocessed(body: string, left: (requests: readonly unknown[], table: string) => object): string {
  const { RequestItems, TableName = 'events' } = JSON.parse(body);
  const [[table, requests] = [TableName, []]] = Object.entries<readonly unknown[]>(RequestItems ?? {});
  return JSON.stringify({ UnprocessedItems: left(requests, table) });
}
