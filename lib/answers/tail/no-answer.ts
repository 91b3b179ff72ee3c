import { errorCode } from '../../table/error-code.ts';

/** What a person is told while DynamoDB is waited for. */
export function noAnswer(error: Error): string {
  return `DynamoDB does not answer (${errorCode(error) ?? 'for no known reason'}): trying again.`;
}
