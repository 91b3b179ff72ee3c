import { ExecutionEnvironment, type FunctionConfiguration, type InvocationResult } from './execution-environment.ts';

/** What Lambda sends to the on-failure destination after the last attempt. */
export type FailureRecord = {
  readonly requestContext: { readonly condition: 'RetriesExhausted'; readonly approximateInvokeCount: number };
  readonly requestPayload: unknown;
  readonly responsePayload: { readonly errorType: string; readonly errorMessage: string };
};

/** Lambda repeats a failed asynchronous invocation twice, unless configured otherwise. */
const attempts = 3;

/**
 * Invokes a function asynchronously as Lambda does: a failed attempt is repeated twice, then the whole payload goes to the on-failure
 * destination. Runs up to `concurrency` execution environments and replaces those that died. Repeats at once, where Lambda waits one
 * minute and then two.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html
 */
export class LambdaService {
  /** The on-failure destination, unless `onFailure` says another. */
  readonly failureQueue: FailureRecord[] = [];
  onFailure: (record: FailureRecord) => void = (record) => this.failureQueue.push(record);
  /** How often the function was invoked, repeats counted. */
  invocations = 0;

  private readonly idle: ExecutionEnvironment[] = [];
  private readonly environments = new Set<ExecutionEnvironment>();
  private readonly waiting: (() => void)[] = [];
  private busy = 0;
  private stopped = false;

  constructor(
    private readonly configuration: FunctionConfiguration,
    private readonly concurrency = 1,
  ) {}

  /** Resolves once the payload was taken or has gone to the failure queue. */
  async invoke(payload: unknown): Promise<void> {
    let last: InvocationResult | undefined;
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      last = await this.attempt(payload);
      if (last.outcome === 'succeeded') return;
    }
    if (last?.outcome !== 'failed') return;
    const { errorType, errorMessage } = last;
    this.onFailure({
      requestContext: { condition: 'RetriesExhausted', approximateInvokeCount: attempts },
      requestPayload: payload,
      responsePayload: { errorType, errorMessage },
    });
  }

  /** A synchronous invocation, which Lambda does not repeat: whoever invokes gets the error. */
  invokeOnce(payload: unknown): Promise<InvocationResult> {
    return this.attempt(payload);
  }

  /** Kills an execution environment in the middle of whatever it does. Nothing happens where none runs. */
  async killOne(): Promise<void> {
    const [first] = this.environments;
    await first?.stop();
  }

  /** Starts no execution environment from now on. */
  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all([...this.environments].map((environment) => environment.stop()));
  }

  /** The same where nobody can wait: the processes are killed. */
  kill(): void {
    this.stopped = true;
    for (const environment of this.environments) environment.kill();
  }

  private async attempt(payload: unknown): Promise<InvocationResult> {
    if (this.busy >= this.concurrency) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.busy += 1;
    this.invocations += 1;
    try {
      const environment = await this.takeEnvironment();
      if (!environment) return { outcome: 'failed', errorType: 'ServiceStopped', errorMessage: 'The local world has ended.' };
      const result = await environment.invoke(payload);
      if (environment.isGone) this.environments.delete(environment);
      else this.idle.push(environment);
      return result;
    } finally {
      this.busy -= 1;
      this.waiting.shift()?.();
    }
  }

  private async takeEnvironment(): Promise<ExecutionEnvironment | undefined> {
    if (this.stopped) return undefined;
    for (let environment = this.idle.pop(); environment; environment = this.idle.pop()) {
      if (!environment.isGone) return environment;
      this.environments.delete(environment);
    }
    const started = await ExecutionEnvironment.start(this.configuration);
    this.environments.add(started);
    // The world may have ended while it was starting.
    if (this.stopped) await started.stop();
    return started;
  }
}
