import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { compile } from '../../lib/bench/builds.ts';
import { type FunctionProcess, startFunction } from '../../lib/bench/function-process.ts';
import { bundle, bundleFile } from '../../lib/stack/bundle.ts';
import { patientClock } from '../lambda/patient-clock.ts';

export type GivenBundle = {
  readonly file: string;
  /** The bundled function in a process of its own, ready; it stops with the tests of the file. */
  readonly start: (endpoint: string, environment?: Readonly<Record<string, string>>) => Promise<FunctionProcess>;
  /** A server in DynamoDB's place, which stops with the tests of the file; `answer` is given every request once it has been read. */
  readonly serve: (answer: Answer) => Promise<GivenServer>;
};

export type Answer = (response: ServerResponse, request: Request) => unknown;

/** The bundle for the tests of a file. */
export function givenBundle(): GivenBundle {
  const folder = mkdtempSync(join(tmpdir(), 'ses-events-bundle-'));
  const started: FunctionProcess[] = [];
  const servers: { readonly stop: () => void }[] = [];
  let runtimeLoop = '';
  beforeAll(() => {
    bundle(folder);
    runtimeLoop = compile(folder, 'runtime-loop.ts');
  });
  afterAll(async () => {
    for (const process of started) await process.stop();
    for (const server of servers) server.stop();
    rmSync(folder, { recursive: true });
  });
  const file = join(folder, bundleFile);
  return {
    file,
    start: async (endpoint, environment = credentials) => {
      const process = await startFunction({
        node: globalThis.process.execPath,
        runtimeLoop,
        file,
        environment: { ...functionEnvironment(endpoint), NODE_OPTIONS: `--import=${patientClock}`, ...environment },
      });
      started.push(process);
      return process;
    },
    serve: async (answer) => {
      const server = await startServer(answer);
      servers.push(server);
      return server;
    },
  };
}

/** What Lambda gives the function besides its credentials. */
export function functionEnvironment(endpoint: string): Readonly<Record<string, string>> {
  return {
    TABLE_NAME: 'events',
    SHARD_COUNT: '4',
    AWS_REGION: 'eu-west-1',
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  };
}

/** For a function that waits for what never comes: its own limits end that. */
export const realClock = { NODE_OPTIONS: '' };

export const credentials = {
  AWS_ACCESS_KEY_ID: 'anybody',
  AWS_SECRET_ACCESS_KEY: 'anything',
  AWS_SESSION_TOKEN: 'for-a-while',
};

type Request = Pick<IncomingMessage, 'method' | 'headers'> & { readonly body: string };

export type GivenServer = {
  readonly endpoint: string;
  readonly requests: readonly Request[];
  readonly connections: () => number;
};

async function startServer(answer: Answer): Promise<GivenServer & { readonly stop: () => void }> {
  const requests: Request[] = [];
  const sockets = new Set<Socket>();
  const server = createServer(async (incoming, response) => {
    const request = { method: incoming.method, headers: incoming.headers, body: await text(incoming) };
    requests.push(request);
    answer(response, request);
  }).on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    stop: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    connections: () => sockets.size,
  };
}

export function takesEverything(response: ServerResponse): void {
  response.setHeader('Content-Type', 'application/x-amz-json-1.0').end('{}');
}
