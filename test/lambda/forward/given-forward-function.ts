import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { StreamAnswer } from '../../../lambda/forward/stream-record.ts';
import { toForwardEnvironment } from '../../../lib/events/forward-settings.ts';
import { bundle, bundleFile, forwardFunction } from '../../../lib/stack/bundle.ts';
import { givenFolder } from '../../local/given-program.ts';

/** As EventBridge gets it. */
export type PutEntry = Readonly<Record<'EventBusName' | 'Source' | 'DetailType' | 'Detail', string>> & {
  readonly Time: number;
  readonly Resources: readonly string[];
};

export type PutRequest = { readonly entries: readonly PutEntry[]; readonly headers: IncomingHttpHeaders };

/** What EventBridge says to a request: of each entry why it was refused, or to the whole. */
export type Respond = (request: PutRequest, response: ServerResponse) => readonly (string | undefined)[] | undefined;

export type Ended = { readonly answer?: StreamAnswer; readonly error?: Readonly<Record<'name' | 'message' | 'stack', string>> };

export const eventBus = 'arn:aws:events:eu-west-1:123456789012:event-bus/mail';
export const tableArn = 'arn:aws:dynamodb:eu-west-1:123456789012:table/events';

/** The bundled function in a process of its own, and an EventBridge on loopback, for the tests of a file. */
export function givenForwardFunction() {
  const folder = givenFolder();
  const requests: PutRequest[] = [];
  const output: string[] = [];
  let respond: Respond = accepts;
  let child: ChildProcess | undefined;
  const server = createServer(async (incoming, response) => {
    const request = { entries: JSON.parse(await text(incoming)).Entries, headers: incoming.headers };
    requests.push(request);
    const refusals = respond(request, response);
    if (refusals) answer(response, refusals);
  });
  beforeAll(async () => {
    bundle(folder, forwardFunction);
    await once(server.listen(0, '127.0.0.1'), 'listening');
    child = fork(join(import.meta.dirname, 'function-process.mjs'), [join(folder, bundleFile)], {
      env: environment(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (data) => output.push(data));
    await once(child, 'message');
  });
  afterAll(() => {
    child?.kill();
    server.close();
    server.closeAllConnections();
  });
  return {
    /** What EventBridge was asked during the last invocation. */
    requests,
    /** By all invocations so far; the last lines may still be on their way. */
    logged: () => output.join(''),
    /** @param remaining milliseconds of the invocation that are left, all the time */
    invoke: async (event: unknown, responds: Respond = accepts, remaining = 600_000): Promise<Ended> => {
      requests.length = 0;
      respond = responds;
      child?.send({ event, remaining });
      const [ended] = child ? await once(child, 'message') : [{}];
      return ended;
    },
  };
}

export const accepts: Respond = ({ entries }) => entries.map(() => undefined);

export function refuses(response: ServerResponse, status: number, type: string): undefined {
  const body = JSON.stringify({ __type: type, message: 'The entry of ana@example.com cannot be.' });
  response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.1' }).end(body);
}

function answer(response: ServerResponse, refusals: readonly (string | undefined)[]): void {
  const entries = refusals.map((ErrorCode, place) =>
    ErrorCode ? { ErrorCode, ErrorMessage: 'ana@example.com is refused.' } : { EventId: `event-${place}` },
  );
  const body = { FailedEntryCount: refusals.filter((code) => code).length, Entries: entries };
  response.writeHead(200, { 'Content-Type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
}

function environment(endpoint: string): Record<string, string> {
  return {
    ...toForwardEnvironment({ eventBus, tableArn }),
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'anybody',
    AWS_SECRET_ACCESS_KEY: 'anything',
    AWS_SESSION_TOKEN: 'for-a-while',
    AWS_ENDPOINT_URL_EVENTBRIDGE: endpoint,
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  };
}
