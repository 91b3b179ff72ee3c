import type { IncomingMessage } from 'node:http';
import { give, type TextAnswer } from '../exchange.ts';
import { type LoopbackServer, startLoopbackServer } from '../loopback-server.ts';
import { passOn } from '../pass-on.ts';

/** A row in DynamoDB's JSON. */
export type Image = Readonly<Record<string, unknown>>;

/**
 * Stands between the function and the embedded DynamoDB, which has no streams, and tells of each row that was not there before: it has DynamoDB
 * answer what a row replaces. A batch is put row by row for that. What was in the table before nobody hears of.
 */
export function watchNewRows(target: string, tell: (image: Image) => void): Promise<LoopbackServer> {
  return startLoopbackServer(async ({ request, body }, response) => give(response, await answer(request, body)));

  function answer(request: IncomingMessage, body: string): Promise<TextAnswer> {
    switch (String(request.headers['x-amz-target']).split('.')[1]) {
      case 'PutItem':
        return put(request, JSON.parse(body));
      case 'BatchWriteItem':
        return putEach(request, JSON.parse(body));
      default:
        return passOn(target, request, body);
    }
  }

  async function put(request: IncomingMessage, { Item, ...others }: Put): Promise<TextAnswer> {
    const headers = { 'x-amz-target': 'DynamoDB_20120810.PutItem' };
    const asked = JSON.stringify({ ...others, Item, ReturnValues: 'ALL_OLD' });
    const answered = await passOn(target, request, asked, { headers });
    if (answered.status !== 200) return answered;
    if (JSON.parse(answered.body).Attributes === undefined) tell(Item);
    return { status: 200, body: '{}' };
  }

  /** The first refusal is that of the batch, as DynamoDB has it. */
  async function putEach(request: IncomingMessage, { RequestItems }: Batch): Promise<TextAnswer> {
    const puts = Object.entries(RequestItems).flatMap(([TableName, requests]) =>
      requests.map(({ PutRequest: { Item } }) => ({ TableName, Item })),
    );
    const answers = await Promise.all(puts.map((one) => put(request, one)));
    return answers.find(({ status }) => status !== 200) ?? { status: 200, body: '{"UnprocessedItems":{}}' };
  }
}

type Put = { readonly TableName: string; readonly Item: Image };
type Batch = { readonly RequestItems: Readonly<Record<string, readonly { readonly PutRequest: { readonly Item: Image } }[]>> };
