import { FailedRecords, toFailure } from '../../lambda/failed-records.ts';
import { MalformedEvent } from '../../lib/ses/malformed-event.ts';
import { TableUnavailable } from '../../lib/table/retrying.ts';
import { UnstorableEvent } from '../../lib/table/unstorable-event.ts';

const [one, two] = ['4325ee41-842e-4ab1-9c3f-000000000001', '4325EE41-842E-4AB1-9C3F-000000000002'] as const;

test.each([
  [new MalformedEvent('The text is not JSON.')],
  [new UnstorableEvent('The key recipient is empty.')],
  [new TableUnavailable('1 of 2 rows not written after 9 attempts: ThrottlingException.')],
])('%s is told in its own words', (error) => {
  expect(toFailure(one, error)).toEqual({ snsMessageId: one, error: error.name, reason: error.message });
});

test.each([
  ['DynamoDB', Object.assign(new Error('Value ana@example.com is not valid'), { name: 'ValidationException' })],
  ['the language', new TypeError('Cannot read ana@example.com')],
  ['a parser', new SyntaxError('Unexpected token in "ana@example.com"')],
])('of an error of %s only the name is told: its words can quote the row', (_, error) => {
  const failure = toFailure(one, error);
  expect(failure).toMatchObject({ snsMessageId: one, error: error.name });
  expect(JSON.stringify(failure)).not.toContain('ana');
});

test.each([
  ['ECONNREFUSED', { name: 'TimeoutError' }, 'TimeoutError ECONNREFUSED'],
  ['ENOTFOUND', {}, 'Error ENOTFOUND'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', {}, 'Error ERR_TLS_CERT_ALTNAME_INVALID'],
  ['CERT_HAS_EXPIRED', {}, 'Error CERT_HAS_EXPIRED'],
])('an error of the network has its code told: %s', (code, fields, told) => {
  expect(toFailure(one, Object.assign(new Error('getaddrinfo ana.example.com'), { code, ...fields })).error).toBe(told);
});

test.each([
  ['a name', { name: 'ana@example.com' }],
  ['a name of many words', { name: 'Ana Example' }],
  ['a name that is none', { name: { ana: 1 } }],
  ['a long name', { name: 'ana'.repeat(1_000) }],
  ['a code', { code: 'ana@example.com' }],
  ['a code that is none', { code: ['ana'] }],
])('%s in which somebody wrote something is not told', (_, fields) => {
  const failure = toFailure(one, Object.assign(new Error('no'), fields));
  expect(failure.error).toBe('Error');
  expect(JSON.stringify(failure)).not.toMatch(/ana/i);
});

test.each(['sns-1', 'ana@example.com', '', `${one} ana`, 5, undefined, null, {}])(
  'of a message whose id is %j, which SNS does not make, the id is not told',
  (id) => {
    expect(toFailure(id, new MalformedEvent('no')).snsMessageId).toBe('without a UUID');
  },
);

test('what was thrown and is no error is not told', () => {
  for (const thrown of ['ana@example.com', { message: 'ana@example.com' }, undefined, null])
    expect(JSON.stringify(toFailure(one, thrown))).not.toContain('ana');
});

test('the error of an invocation names every record that failed, and why', () => {
  const failures = [
    toFailure(one, new MalformedEvent('The text is not JSON.')),
    toFailure(two, new UnstorableEvent('The key recipient is empty.')),
  ];
  const error = new FailedRecords(failures);
  expect(error.name).toBe('FailedRecords');
  expect(error.message).toContain(`SNS message ${one}: MalformedEvent: The text is not JSON.`);
  expect(error.message).toContain(`SNS message ${two}: UnstorableEvent: The key recipient is empty.`);
  expect(error.failures).toEqual(failures);
});

test.each([1, 10, 10_000])('the log line of %i failures is no longer than 8 KB, and says how many there are', (count) => {
  const failures = Array.from({ length: count }, () =>
    toFailure(
      one,
      new TableUnavailable('25 of 25 rows not written after 12 attempts: ProvisionedThroughputExceededException.'),
    ),
  );
  const error = new FailedRecords(failures);
  expect(logLine(error).length).toBeLessThan(8 * 1_024);
  const told = error.message.match(/SNS message/g)?.length ?? 0;
  expect(told).toBeGreaterThanOrEqual(Math.min(count, 8));
  expect(error.failures).toHaveLength(told);
  if (count > told) expect(error.message).toContain(` ${count - told} more failed.`);
  else expect(error.message).not.toContain('more failed');
});

/** As AWS's runtime client writes it, where frames are as long as those of a bundle. */
function logLine(error: Error): string {
  const frames = Array(10).fill('    at async Promise.all (file:///var/task/index.mjs:123:45678)');
  const message = {
    errorType: error.constructor.name,
    errorMessage: error.message,
    stackTrace: [...String(error.stack).split('\n').slice(0, 1), ...frames],
    ...error,
  };
  const [timestamp, requestId] = ['2026-11-01T10:00:00.000Z', one];
  return JSON.stringify({ timestamp, level: 'ERROR', requestId, message });
}
