import { isServerError, isThrottlingError, isTransientError } from '@smithy/core/retry';

/** Whether repeating can help: throttles, server errors, broken and timed-out connections, an answer cut off in its JSON. */
export function passes(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const sdkError = error as SdkError;
  return isThrottlingError(sdkError) || isTransientError(sdkError) || isServerError(sdkError) || error.name === 'SyntaxError';
}

type SdkError = Parameters<typeof isTransientError>[0];
