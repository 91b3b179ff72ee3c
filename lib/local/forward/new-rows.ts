import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { give, type TextAnswer } from '../exchange.ts';
import { answerLoopbackOnly } from '../loopback-only.ts';

/** A row in DynamoDB's JSON. */
export type Image = Readonly<Record<string, unknown>>;

/**
 * Stands between the function and the embedded DynamoDB, which has no streams, and tells of each row that was not there before: it has DynamoDB
 * answer what a row replaces. A batch is put row by row for that. What was in the table before nobody hears of.
 */
export class NewRows {
  private readonly server: Server;

  private constructor(
    private readonly target: string,
    private readonly tell: (image: Image) => void,
  ) {
    this.server = createServer((incoming, response) => void this.serve(incoming, response));
    answerLoopbackOnly(this.server);
  }

  static async start(target: string, tell: (image: Image) => void): Promise<NewRows> {
    const proxy = new NewRows(target, tell);
    await once(proxy.server.listen(0, '127.0.0.1'), 'listening');
    return proxy;
  }

  get endpoint(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      give(response, await this.answer(incoming, await text(incoming)));
    } catch {
      response.destroy(); // The function hung up, or the world is being stopped.
    }
  }

  private answer(incoming: IncomingMessage, body: string): Promise<TextAnswer> {
    switch (String(incoming.headers['x-amz-target']).split('.')[1]) {
      case 'PutItem':
        return this.put(incoming, JSON.parse(body));
      case 'BatchWriteItem':
        return this.putEach(incoming, JSON.parse(body));
      default:
        return this.forward(incoming, body);
    }
  }

  private async put(incoming: IncomingMessage, put: Put): Promise<TextAnswer> {
    const headers = { 'x-amz-target': 'DynamoDB_20120810.PutItem' };
    const answer = await this.forward(incoming, JSON.stringify({ ...put, ReturnValues: 'ALL_OLD' }), headers);
    if (answer.status !== 200) return answer;
    if (JSON.parse(answer.body).Attributes === undefined) this.tell(put.Item);
    return { status: 200, body: '{}' };
  }

  /** The first refusal is that of the batch, as DynamoDB has it. */
  private async putEach(incoming: IncomingMessage, { RequestItems }: Batch): Promise<TextAnswer> {
    const puts = Object.entries(RequestItems).flatMap(([TableName, requests]) =>
      requests.map(({ PutRequest: { Item } }) => ({ TableName, Item })),
    );
    const answers = await Promise.all(puts.map((put) => this.put(incoming, put)));
    return answers.find(({ status }) => status !== 200) ?? { status: 200, body: '{"UnprocessedItems":{}}' };
  }

  private forward({ method, headers, url = '/' }: IncomingMessage, body: string, others: object = {}): Promise<TextAnswer> {
    return new Promise((resolve, reject) => {
      const { host } = new URL(this.target);
      const own = { host, 'content-length': Buffer.byteLength(body), ...others };
      request(new URL(url, this.target), { method, headers: { ...headers, ...own } }, (answer) => {
        text(answer).then((whole) => resolve({ status: answer.statusCode ?? 502, body: whole }), reject);
      })
        .on('error', reject)
        .end(body);
    });
  }
}

type Put = { readonly TableName: string; readonly Item: Image };
type Batch = { readonly RequestItems: Readonly<Record<string, readonly { readonly PutRequest: { readonly Item: Image } }[]>> };
