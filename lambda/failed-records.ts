import { errorName } from '../lib/table/error-name.ts';

/** A record that was not written: enough for an operator to find it in the dead-letter queue. Nothing of the message itself. */
export type Failure = { readonly snsMessageId: string; readonly error: string; readonly reason: string };

/** Failures in the words of one line: the runtime logs them three times over (message, stack, `failures`), and a line is to stay within 8 KB. */
const longestMessage = 1_600;

/**
 * Some records of an invocation were not written; the others were. Lambda repeats the invocation, which rewrites those as they are.
 * What stands in it is logged and goes to the failure queue's record: the runtime writes out the name of its class, its message, its stack and
 * every property. So it has no `cause`.
 * @see https://github.com/aws/aws-lambda-nodejs-runtime-interface-client/blob/main/src/logging/formatter.ts
 */
export class FailedRecords extends Error {
  /** What the runtime logs: minifying gives the class another name. */
  static override readonly name = 'FailedRecords';
  override readonly name = 'FailedRecords';
  /** The first ones: as many as the message has room for. */
  readonly failures: readonly Failure[];

  constructor(failures: readonly Failure[]) {
    const told = withinLine(failures);
    const others = failures.length - told.length;
    super([...told.map(inWords), ...(others > 0 ? [`${others} more failed.`] : [])].join(' '));
    this.failures = told;
  }
}

function withinLine(failures: readonly Failure[]): readonly Failure[] {
  let length = 0;
  return failures.filter((failure) => {
    length += inWords(failure).length;
    return length <= longestMessage;
  });
}

function inWords({ snsMessageId, error, reason }: Failure): string {
  return `SNS message ${snsMessageId}: ${error}: ${reason}`;
}

/** Errors whose message we wrote ourselves. Others can quote the row: DynamoDB's do. */
const ours = new Set(['MalformedEvent', 'UnstorableEvent', 'TableUnavailable', 'MissingCredentials', 'ForeignAnswer']);

export function toFailure(messageId: unknown, error: unknown): Failure {
  const snsMessageId = isUuid(messageId) ? messageId : 'without a UUID';
  if (!(error instanceof Error)) return { snsMessageId, error: 'Error', reason: 'Something that is no error was thrown.' };
  return {
    snsMessageId,
    error: errorName(error),
    reason: ours.has(error.name)
      ? error.message
      : 'The write failed; the text of this error is not logged, since it can quote the row.',
  };
}

/** As SNS makes them. Whoever invokes the function by hand can write anything there. */
function isUuid(value: unknown): value is string {
  return typeof value === 'string' && /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value);
}
