import { debuglog, inspect } from 'node:util';
import { UserError } from '../deployed/user-error.ts';
import { errorCode } from '../table/error-code.ts';
import { UsageError } from './usage-error.ts';

/**
 * What a person reads of an error: its sentence, or for one that nobody foresaw what it is called and where it arose. Its text may quote
 * what an answer held, so that and the stack are for those who ask for them.
 */
export function sentenceFor(error: unknown): string {
  const whole = debuglog('ses-events').enabled ? `${inspect(error)}\n` : '';
  return whole + (error instanceof UserError || error instanceof UsageError ? error.message : unforeseen(error));
}

function unforeseen(error: unknown): string {
  const { stack = '' } = error instanceof Error ? error : {};
  const place = /\b(?:lib|bin)\/[\w/-]+\.m?ts:\d+/.exec(stack.slice(stack.indexOf('\n    at ')))?.[0];
  const name = (error instanceof Error && errorCode(error)) || 'an error without a name';
  return `ses-events was stopped by an error that it does not foresee (${name}${place ? ` in ${place}` : ''}): set NODE_DEBUG=ses-events to see all of it, and report it.`;
}
