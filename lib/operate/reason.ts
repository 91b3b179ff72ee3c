import type { FunctionError } from '../deployed/recorder.ts';

/** Why an event was not recorded, without personal data. */
export type Reason = {
  /** The name of the error, by which the runbook has its remedy. */
  readonly error: string;
  readonly text: string;
};

export const undelivered: Reason = { error: 'Undelivered', text: 'SNS could not hand it to the function' };

export const unreadable: Reason = {
  error: 'Unreadable',
  text: 'neither a record of Lambda nor a notification of SNS: somebody else wrote to the queue',
};

/** In the body of a message that is one of the two. */
export function reasonIn({ requestContext, responsePayload }: Readonly<Record<string, unknown>>): Reason {
  if (requestContext === undefined) return undelivered;
  const { condition } = Object(requestContext);
  if (condition === 'EventAgeExceeded') return { error: condition, text: 'the function had no free concurrency for six hours' };
  const { errorType, errorMessage } = Object(responsePayload);
  return reasonOf({ errorType: String(errorType ?? 'Unknown'), errorMessage: String(errorMessage ?? '') });
}

/** Of an invocation that failed. Of several records of one event, the first that failed. */
export function reasonOf({ errorType, errorMessage }: FunctionError): Reason {
  if (errorType === 'FailedRecords') return ofRecord(errorMessage);
  return { error: name(errorType), text: errors[name(errorType)] ?? 'the function ended with this error; its log says more' };
}

/** What `lambda/failed-records.ts` writes: `SNS message <uuid>: <error>: <reason>`, in our own words alone. */
const record = /(?<=^| )SNS message (?:[\da-f-]{36}|without a UUID): (\w{1,100}): (.*?)(?= SNS message |$)/s;

/** What the fault of a message itself is called: sent again it fails again, whatever is mended. */
export const ownFaults = ['MalformedEvent', 'UnstorableEvent', 'Unreadable'] as const;
export type OwnFault = (typeof ownFaults)[number];

/** Whether every record that failed did so with this error; where not all are told, nobody knows. */
export function allFailedWith(name: string, { errorType, errorMessage }: FunctionError): boolean {
  const told = [...errorMessage.matchAll(new RegExp(record, 'gs'))].map(([, error]) => error);
  return (
    errorType === 'FailedRecords' &&
    told.length > 0 &&
    told.every((error) => error === name) &&
    !/ \d+ more failed\.$/.test(errorMessage)
  );
}

function ofRecord(errorMessage: string): Reason {
  const [, error, text] = record.exec(errorMessage) ?? [];
  return error === undefined || text === undefined ? { error: 'FailedRecords', text: 'records failed' } : { error, text };
}

/** Those of Lambda itself, whose text holds ids of one invocation. */
const errors: Readonly<Record<string, string>> = {
  'Sandbox.Timedout': 'the function did not end in its 30 s',
  'Runtime.ExitError': "the function's process ended",
  'Runtime.OutOfMemory': 'the function had too little memory',
  'Runtime.ImportModuleError': 'the function could not be loaded',
  TypeError: 'the function was invoked with something else than what SNS hands it',
};

/** Somebody else's text can hold anything. */
function name(errorType: string): string {
  return /^[\w.]{1,100}$/.test(errorType) ? errorType : 'Unknown';
}
