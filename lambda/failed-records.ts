/** A record that was not written: enough for an operator to find it in the dead-letter queue. Nothing of the message itself. */
export type Failure = { readonly snsMessageId: string; readonly error: string; readonly reason: string };

/** Some records of an invocation were not written; the others were. Lambda repeats the invocation, which rewrites those as they are. */
export class FailedRecords extends Error {
  override readonly name = 'FailedRecords';

  constructor(readonly failures: readonly Failure[]) {
    super(failures.map(({ snsMessageId, error, reason }) => `SNS message ${snsMessageId}: ${error}: ${reason}`).join(' '));
  }
}

/** Errors whose message we wrote ourselves. Others can quote the row: DynamoDB's do. */
const ours = new Set(['MalformedEvent', 'UnstorableEvent', 'TableUnavailable']);

export function toFailure(snsMessageId: string, error: unknown): Failure {
  if (!(error instanceof Error)) return { snsMessageId, error: 'Error', reason: 'Something that is no error was thrown.' };
  return {
    snsMessageId,
    error: error.name,
    reason: ours.has(error.name)
      ? error.message
      : 'The write failed; the text of this error is not logged, since it can quote the row.',
  };
}
