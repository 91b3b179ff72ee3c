import { FailedRecords, toFailure } from '../../lambda/failed-records.ts';
import { MalformedEvent } from '../../lib/ses/malformed-event.ts';
import { TableUnavailable } from '../../lib/table/retrying.ts';
import { UnstorableEvent } from '../../lib/table/unstorable-event.ts';

test.each([
  [new MalformedEvent('The text is not JSON.')],
  [new UnstorableEvent('The key recipient is empty.')],
  [new TableUnavailable('1 of 2 rows not written after 9 attempts: ThrottlingException.')],
])('%s is told in its own words', (error) => {
  expect(toFailure('sns-1', error)).toEqual({ snsMessageId: 'sns-1', error: error.name, reason: error.message });
});

test.each([
  ['DynamoDB', Object.assign(new Error('Value ana@example.com is not valid'), { name: 'ValidationException' })],
  ['the language', new TypeError('Cannot read ana@example.com')],
  ['a parser', new SyntaxError('Unexpected token in "ana@example.com"')],
])('of an error of %s only the name is told: its words can quote the row', (_, error) => {
  const failure = toFailure('sns-1', error);
  expect(failure).toMatchObject({ snsMessageId: 'sns-1', error: error.name });
  expect(JSON.stringify(failure)).not.toContain('ana');
});

test('what was thrown and is no error is not told', () => {
  for (const thrown of ['ana@example.com', { message: 'ana@example.com' }, undefined, null])
    expect(JSON.stringify(toFailure('sns-1', thrown))).not.toContain('ana');
});

test('the error of an invocation names every record that failed, and why', () => {
  const failures = [
    toFailure('sns-1', new MalformedEvent('The text is not JSON.')),
    toFailure('sns-2', new UnstorableEvent('The key recipient is empty.')),
  ];
  const error = new FailedRecords(failures);
  expect(error.name).toBe('FailedRecords');
  expect(error.message).toContain('SNS message sns-1: MalformedEvent: The text is not JSON.');
  expect(error.message).toContain('SNS message sns-2: UnstorableEvent: The key recipient is empty.');
  expect(error.failures).toBe(failures);
});
