/** What came is no answer of AWS. */
export class UnreadableAnswer extends Error {
  override readonly name = 'UnreadableAnswer';
}

/** Whether something came that is no answer of AWS, or no more than a part of one. The SDK gives these errors a status, and no side at fault. */
export function isUnreadable(error: AwsError): boolean {
  // That of a request which was ended is a number.
  const { name, code, $fault, $metadata } = error;
  if (name === 'UnreadableAnswer' || name === 'ForeignAnswer' || (typeof code === 'string' && code.startsWith('HPE_')))
    return true;
  const answered = $metadata?.httpStatusCode !== undefined && code === undefined && name !== 'TimeoutError';
  return answered && ($fault === undefined || ($fault === 'client' && name === 'Unknown'));
}

/** An error as Node and the SDK throw it. */
export type AwsError = Error & {
  readonly code?: string;
  readonly $fault?: 'client' | 'server';
  readonly $metadata?: { readonly httpStatusCode?: number };
};
