import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { program } from './program.ts';
import { type FunctionError, type FunctionReport, type Invocation, RuntimeApi } from './runtime-api.ts';

/** What an invocation came to, as Lambda tells it. */
export type InvocationResult = { readonly outcome: 'succeeded' } | ({ readonly outcome: 'failed' } & FunctionError);

export type FunctionConfiguration = {
  /** The folder with `index.mjs`. */
  readonly taskRoot: string;
  readonly environment: Readonly<Record<string, string>>;
  /** The function's time limit in milliseconds. */
  readonly timeout: number;
  /** After how many milliseconds it is stopped, if not at its time limit as on Lambda. */
  readonly stoppedAfter?: number;
  /** Gets every line the function writes to standard output or error. */
  readonly log: (line: string) => void;
};

/**
 * Milliseconds that a function may take to start; its own time limit begins when it is handed the invocation. Lambda gives it ten seconds; a
 * busy machine may need more, and then nothing is wrong with the function.
 */
const initLimit = 600_000;

/**
 * One process with the bundled function, served by a loopback Lambda Runtime API. Takes one invocation at a time, as an execution
 * environment does; it is gone once the function has exited or exceeded its time limit.
 */
export class ExecutionEnvironment {
  private readonly child: ChildProcess;
  private handOverToFunction: ((invocation: Invocation) => void) | undefined;
  private current:
    | { readonly id: string; readonly payload: unknown; readonly settle: (result: InvocationResult) => void }
    | undefined;
  private ended: InvocationResult | undefined;
  private timer: NodeJS.Timeout | undefined;

  private constructor(
    private readonly configuration: FunctionConfiguration,
    api: RuntimeApi,
  ) {
    const { file, execArgv } = program('runtime-client');
    this.child = spawn(process.execPath, [...execArgv, file], {
      env: {
        ...configuration.environment,
        TMPDIR: tmpdir(), // The loader keeps its cache there.
        AWS_LAMBDA_RUNTIME_API: api.address,
        LAMBDA_TASK_ROOT: configuration.taskRoot,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      if (stream) createInterface(stream).on('line', (line) => line && configuration.log(line));
    this.child.once('exit', (code, signal) => {
      api.stop();
      this.end('Runtime.ExitError', `The function's process ended with ${signal ?? `exit code ${code}`}.`);
    });
  }

  static async start(configuration: FunctionConfiguration): Promise<ExecutionEnvironment> {
    const api: RuntimeApi = await RuntimeApi.start((report) => environment.hear(report));
    const environment = new ExecutionEnvironment(configuration, api);
    return environment;
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
  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exited = once(this.child, 'exit');
    this.kill();
    await exited;
  }

  /** The same where nobody can wait. */
  kill(): void {
    this.child.kill('SIGKILL');
  }

  /** @returns whether it is about the invocation that is under way */
  private hear(report: FunctionReport): boolean {
    if (report.kind === 'idle') {
      this.handOverToFunction = report.handOver;
      this.handOver();
      return true;
    }
    if (report.kind === 'notStarted') {
      this.end(report.error.errorType, report.error.errorMessage);
      return true;
    }
    if (report.id !== this.current?.id) return false;
    this.settle(report.kind === 'failed' ? { outcome: 'failed', ...report.error } : { outcome: 'succeeded' });
    return true;
  }

  private handOver(): void {
    if (!this.current || !this.handOverToFunction) return;
    const { id, payload } = this.current;
    const { timeout, stoppedAfter = timeout } = this.configuration;
    this.limitTo(stoppedAfter);
    this.handOverToFunction({ id, payload, deadline: Date.now() + timeout });
    this.handOverToFunction = undefined;
  }

  private limitTo(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.kill();
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
  }
}
