import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export type FunctionProcess = {
  /** Milliseconds from the start of the process until it asked for its first invocation. */
  readonly ready: number;
  /** Milliseconds of a processor that the process had taken by then: less depends on what else the machine does. */
  readonly processor: number;
  /** Hands over a payload. @returns milliseconds until the function had dealt with it. @throws Error where it failed */
  readonly invoke: (payload: unknown) => Promise<number>;
  readonly stop: () => Promise<void>;
};

/** What runs: this Node with this program, on this file, in this environment. */
export type Program = {
  readonly node: string;
  readonly runtimeLoop: string;
  readonly file: string;
  readonly environment: Readonly<Record<string, string>>;
};

/** Starts a function as Lambda does, against a loopback Runtime API, and waits until it is ready. */
export async function startFunction({ node, runtimeLoop, file, environment }: Program): Promise<FunctionProcess> {
  const api = new RuntimeApi();
  const port = await api.listen();
  const start = performance.now();
  const child = spawn(node, [runtimeLoop, file], {
    env: { ...environment, AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${port}` },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await Promise.race([api.ready, failure(child)]);
  return {
    ready: performance.now() - start,
    processor: api.processor,
    invoke: async (payload) => {
      const handed = performance.now();
      await api.invoke(JSON.stringify(payload));
      return performance.now() - handed;
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      api.close();
    },
  };
}

async function failure(child: ChildProcess): Promise<never> {
  const [code] = await once(child, 'exit');
  throw new Error(`The function's process ended with exit code ${code} before it was ready.`);
}

/** Takes one function and one invocation at a time. */
class RuntimeApi {
  readonly ready: Promise<void>;
  /** What the function said it had taken of a processor before its first invocation (ms). */
  processor = Number.NaN;
  private readonly server: Server;
  private idle: ServerResponse | undefined;
  private becameIdle: () => void = () => {};
  private answered: (error?: Error) => void = () => {};

  constructor() {
    this.ready = new Promise((resolve) => {
      this.becameIdle = resolve;
    });
    this.server = createServer(async (request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://127.0.0.1');
      if (pathname.endsWith('/next')) {
        this.processor = Number(searchParams.get('processor')) / 1000;
        this.idle = response;
        return this.becameIdle();
      }
      const body = await text(request);
      response.end();
      this.answered(pathname.endsWith('/error') ? new Error(body) : undefined);
    });
    this.server.keepAliveTimeout = 60_000;
  }

  async listen(): Promise<number> {
    await once(this.server.listen(0, '127.0.0.1'), 'listening');
    return (this.server.address() as AddressInfo).port;
  }

  async invoke(payload: string): Promise<void> {
    await new Promise<void>((resolve) => {
      if (this.idle) return resolve();
      this.becameIdle = resolve;
    });
    await new Promise<void>((resolve, reject) => {
      this.answered = (error) => (error ? reject(error) : resolve());
      this.idle?.setHeader('Lambda-Runtime-Aws-Request-Id', 'invocation').end(payload);
      this.idle = undefined;
    });
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}
