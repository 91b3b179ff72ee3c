import { isServerError, isThrottlingError, isTransientError } from '@smithy/core/retry';

/** Whether repeating can help: throttles, server errors, broken and timed-out connections, an answer that is not DynamoDB's or cut off. */
export function passes(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const sdkError = error as SdkError;
  return isThrottlingError(sdkError) || isTransientError(sdkError) || isServerError(sdkError) || ours.has(error.name);
}

const ours: ReadonlySet<string> = new Set(['ForeignAnswer', 'SyntaxError']);

type SdkError = Parameters<typeof isTransientError>[0];
