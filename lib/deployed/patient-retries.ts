import { passes } from '../table/passes.ts';
import { type AwsError, isUnreadable } from './unreadable-answer.ts';

/** Milliseconds: the wait before the second attempt, doubled before the third. Throttles take longer to pass than broken connections. */
const waits = { THROTTLING: 1_000, other: 200 } as const;

type Attempt = { readonly getRetryCount: () => number; readonly getRetryDelay: () => number };
type Failure = { readonly error?: AwsError; readonly errorType: string };

/**
 * Every request is tried so often, with full jitter between. The SDK's own strategy repeats no answer that it cannot read, and takes all
 * repeats of a client from one purse, which the fifty Queries of a busy day would empty at their first failure.
 */
export class PatientRetries {
  constructor(private readonly attempts: number) {}

  acquireInitialRetryToken(): Promise<Attempt> {
    return Promise.resolve(attempt(0, 0));
  }

  /** @throws Error, for which the SDK throws the failure itself */
  refreshRetryTokenForRetry(last: Attempt, { error, errorType }: Failure): Promise<Attempt> {
    const done = last.getRetryCount() + 1;
    if (done >= this.attempts || !mayPass(error)) return Promise.reject(new Error('No further attempt.'));
    const longest = (errorType === 'THROTTLING' ? waits.THROTTLING : waits.other) * 2 ** (done - 1);
    return Promise.resolve(attempt(done, Math.random() * longest));
  }

  recordSuccess(): void {}
}

function attempt(count: number, delay: number): Attempt {
  return { getRetryCount: () => count, getRetryDelay: () => delay };
}

function mayPass(error: AwsError | undefined): boolean {
  return error !== undefined && (passes(error) || isUnreadable(error));
}
