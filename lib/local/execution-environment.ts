import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { typeScriptLoader } from './type-script-loader.ts';

/** What an invocation came to, as Lambda tells it. */
export type InvocationResult =
  | { readonly outcome: 'succeeded' }
  | { readonly outcome: 'failed'; readonly errorType: string; readonly errorMessage: string };

export type FunctionConfiguration = {
  /** The folder with `index.mjs`. */
  readonly taskRoot: string;
  readonly environment: Readonly<Record<string, string>>;
  /** The function's time limit in milliseconds. */
  readonly timeout: number;
  /** Gets every line the function writes to standard output or error. */
  readonly log: (line: string) => void;
};

/** Milliseconds that Lambda gives a function to start; its own time limit begins when it is handed the invocation. */
const initLimit = 10_000;

/**
 * One process with the bundled function, served by a loopback Lambda Runtime API. Takes one invocation at a time, as an execution
 * environment does; it is gone once the function has exited or exceeded its time limit.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
 */
export class ExecutionEnvironment {
  private readonly server: Server;
  private readonly child: ChildProcess;
  private waitingRuntime: ServerResponse | undefined;
  private current: Invocation | undefined;
  private ended: InvocationResult | undefined;
  private timer: NodeJS.Timeout | undefined;

  private constructor(
    server: Server,
    private readonly configuration: FunctionConfiguration,
  ) {
    this.server = server.on('request', (request, response) => this.serve(request, response).catch(() => response.destroy()));
    this.child = spawn(process.execPath, [...typeScriptLoader, join(import.meta.dirname, 'runtime-client.ts')], {
      env: {
        ...configuration.environment,
        AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${(server.address() as AddressInfo).port}`,
        LAMBDA_TASK_ROOT: configuration.taskRoot,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.setEncoding('utf8').on('data', (data: string) => this.log(data));
    this.child.once('exit', (code, signal) =>
      this.end('Runtime.ExitError', `The function's process ended with ${signal ?? `exit code ${code}`}.`),
    );
  }

  static async start(configuration: FunctionConfiguration): Promise<ExecutionEnvironment> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new ExecutionEnvironment(server, configuration);
  }

  get isGone(): boolean {
    return this.ended !== undefined;
  }

  /** Hands `payload` to the function. Call again only after the result. */
  invoke(payload: unknown): Promise<InvocationResult> {
    if (this.ended) return Promise.resolve(this.ended);
    return new Promise((settle) => {
      this.current = { id: randomUUID(), payload, settle };
      this.limitTo(initLimit);
      this.handOver();
    });
  }

  /** Kills the process, as a host that fails does. */
  async stop(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const exited = once(this.child, 'exit');
      this.child.kill(signal);
      await exited;
    }
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    if (path.endsWith('/invocation/next')) {
      this.waitingRuntime = response;
      return this.handOver();
    }
    const body = await text(request);
    response.writeHead(202).end();
    if (path.endsWith('/init/error')) return this.end(...errorIn(body));
    if (!this.current || !path.includes(this.current.id)) return;
    const [errorType, errorMessage] = errorIn(body);
    this.settle(path.endsWith('/error') ? { outcome: 'failed', errorType, errorMessage } : { outcome: 'succeeded' });
  }

  private handOver(): void {
    if (!this.current || !this.waitingRuntime) return;
    const { id, payload } = this.current;
    const { timeout } = this.configuration;
    this.limitTo(timeout);
    const headers = {
      'Lambda-Runtime-Aws-Request-Id': id,
      'Lambda-Runtime-Deadline-Ms': String(Date.now() + timeout),
      'Content-Type': 'application/json',
    };
    this.waitingRuntime.writeHead(200, headers).end(JSON.stringify(payload));
    this.waitingRuntime = undefined;
  }

  private limitTo(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.child.kill('SIGKILL');
      this.end('Sandbox.Timedout', `The function did not end within ${milliseconds} ms.`);
    }, milliseconds);
  }

  private settle(result: InvocationResult): void {
    const invocation = this.current;
    this.current = undefined;
    clearTimeout(this.timer);
    invocation?.settle(result);
  }

  private end(errorType: string, errorMessage: string): void {
    if (this.ended) return;
    this.ended = { outcome: 'failed', errorType, errorMessage };
    this.settle(this.ended);
    this.server.close();
    this.server.closeAllConnections();
  }

  private log(data: string): void {
    for (const line of data.split('\n')) if (line) this.configuration.log(line);
  }
}

type Invocation = {
  readonly id: string;
  readonly payload: unknown;
  readonly settle: (result: InvocationResult) => void;
};

function errorIn(body: string): [errorType: string, errorMessage: string] {
  if (!body) return ['', ''];
  const { errorType, errorMessage } = JSON.parse(body) ?? {};
  return [String(errorType), String(errorMessage)];
}
