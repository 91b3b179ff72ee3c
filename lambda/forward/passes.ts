/**
 * Whether repeating can help: throttles, server errors, broken and timed-out connections, an answer that is no JSON. Written out here, since the SDK's
 * own judgement comes with all of its retries, which the function has no use for.
 */
export function passes(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { name, code, $metadata: { httpStatusCode: status = 0 } = {} }: SdkError = error;
  return status >= 500 || status === 429 || isPassing(name) || brokenConnection.test(String(code ?? ''));
}

export type SdkError = Error & { readonly code?: unknown; readonly $metadata?: { readonly httpStatusCode?: number } };

/** By the name that EventBridge gives an error, of a request or of an entry; and by what Node and the SDK call theirs. */
export function isPassing(name: string): boolean {
  return /^(?:Throttl|Internal|ServiceUnavailable|TooManyRequests|RequestTimeout|TimeoutError$|AbortError$|SyntaxError$)/.test(
    name,
  );
}

const brokenConnection = /^(?:ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ERR_SOCKET)/;
