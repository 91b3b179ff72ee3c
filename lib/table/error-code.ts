/**
 * The code or the name of an error, as Node, DynamoDB and the SDK write them: `ECONNRESET`, `InternalServerError`. `undefined` for a name that
 * is none: it comes out of an answer, and anybody may have written that.
 */
export function errorCode(error: Error & { readonly code?: unknown }): string | undefined {
  return [error.code, error.name].find((word): word is string => typeof word === 'string' && isCode(word));
}

function isCode(word: string): boolean {
  return word !== 'Error' && word !== 'Unknown' && /^[A-Z][A-Za-z]{2,50}$|^[A-Z][A-Z0-9_]{2,50}$/.test(word);
}
