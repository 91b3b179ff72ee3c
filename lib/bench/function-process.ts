import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { PrivatePath } from '../local/private-path.ts';

export type FunctionProcess = {
  /** Milliseconds from the start of the process until it asked for its first invocation. */
  readonly ready: number;
  /** Milliseconds of a processor that the process had taken by then: less depends on what else the machine does. */
  readonly processor: number;
  /** Hands over a payload. @throws Error where the function failed */
  readonly invoke: (payload: unknown) => Promise<Invocation>;
  readonly stop: () => Promise<void>;
};

export type Invocation = {
  /** Milliseconds until the function had dealt with it. */
  readonly time: number;
  /** Milliseconds of a processor that the handler took. */
  readonly processor: number;
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
  const address = await api.listen();
  const start = performance.now();
  const child = spawn(node, [runtimeLoop, file], {
    env: { ...environment, AWS_LAMBDA_RUNTIME_API: address },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await Promise.race([api.ready, failure(child)]);
  return {
    ready: performance.now() - start,
    processor: api.processor,
    invoke: async (payload) => {
      const handed = performance.now();
      const processor = await api.invoke(JSON.stringify(payload));
      return { time: performance.now() - handed, processor };
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
  private readonly path = new PrivatePath();
  private idle: ServerResponse | undefined;
  private becameIdle: () => void = () => {};
  private answered: (answer: number | Error) => void = () => {};

  constructor() {
    this.ready = new Promise((resolve) => {
      this.becameIdle = resolve;
    });
    this.server = createServer(async (request, response) => {
      const path = this.path.behind(request.url);
      if (path === undefined) return response.writeHead(403).end();
      const { pathname, searchParams } = new URL(path, 'http://127.0.0.1');
      const processor = Number(searchParams.get('processor')) / 1000;
      if (pathname.endsWith('/next')) {
        this.processor = processor;
        this.idle = response;
        return this.becameIdle();
      }
      const body = await text(request);
      response.end();
      this.answered(pathname.endsWith('/error') ? new Error(body) : processor);
    });
    this.server.keepAliveTimeout = 60_000;
  }

  /** @returns what the function finds in `AWS_LAMBDA_RUNTIME_API` */
  async listen(): Promise<string> {
    await once(this.server.listen(0, '127.0.0.1'), 'listening');
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}${this.path.prefix}`;
  }

  /** @returns milliseconds of a processor */
  async invoke(payload: string): Promise<number> {
    await new Promise<void>((resolve) => {
      if (this.idle) return resolve();
      this.becameIdle = resolve;
    });
    return await new Promise<number>((resolve, reject) => {
      this.answered = (answer) => (answer instanceof Error ? reject(answer) : resolve(answer));
      this.idle?.setHeader('Lambda-Runtime-Aws-Request-Id', 'invocation').end(payload);
      this.idle = undefined;
    });
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}
