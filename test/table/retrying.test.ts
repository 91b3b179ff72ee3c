import fc from 'fast-check';
import { retrying, TableUnavailable } from '../../lib/table/retrying.ts';
import { givenClock } from './given-clock.ts';

/** What an attempt of the function's client can last at most, so what must be left when one begins. */
const longestAttempt = 6_000;

test('what DynamoDB takes at once is sent once, without a wait', async () => {
  const clock = givenClock();
  const sent = await expectSent(['a', 'b'], clock, () => []);
  expect(sent).toEqual([['a', 'b']]);
  expect(clock.waits).toEqual([]);
});

test('nothing to send is not sent', async () => {
  expect(await expectSent([], givenClock(), () => [])).toEqual([]);
});

test('of what was left unprocessed only the rest is sent again', async () => {
  const sent = await expectSent(['a', 'b', 'c', 'd'], givenClock(), (items) => items.slice(2));
  expect(sent).toEqual([
    ['a', 'b', 'c', 'd'],
    ['c', 'd'],
  ]);
});

test('after an error that passes everything of that attempt is sent again', async () => {
  const answers = [['b'], givenError({ name: 'ThrottlingException' }), []];
  const sent = await expectSent(['a', 'b'], givenClock(), () => answerOf(answers));
  expect(sent).toEqual([['a', 'b'], ['b'], ['b']]);
});

test.each([
  ['a throttle of the table', { name: 'ProvisionedThroughputExceededException' }],
  ['a throttle of the account', { name: 'RequestLimitExceeded' }],
  ['a throttle of the control plane', { name: 'ThrottlingException' }],
  ['too many requests', { name: 'Unknown', $metadata: { httpStatusCode: 429 } }],
  ['an internal error', { name: 'InternalServerError', $metadata: { httpStatusCode: 500 } }],
  ['a page of a proxy, which is no JSON', { name: 'SyntaxError', $metadata: { httpStatusCode: 503 } }],
  ['an answer cut short', { name: 'SyntaxError', $metadata: { httpStatusCode: 200 } }],
  ["an answer that is not DynamoDB's", { name: 'ForeignAnswer' }],
  ['a connection reset', { name: 'TimeoutError', code: 'ECONNRESET' }],
  ['an answer broken off', { name: 'Error', code: 'ECONNRESET', $metadata: { httpStatusCode: 200 } }],
  ['a connection refused', { name: 'Error', code: 'ECONNREFUSED' }],
  ['a name server away', { name: 'Error', code: 'EAI_AGAIN' }],
  ['a time-out', { name: 'TimeoutError' }],
  ['a request signed before the function was frozen', { name: 'InvalidSignatureException', message: 'Signature expired: ...' }],
])('%s passes: sent again', async (_, error) => {
  const answers = [givenError(error), []];
  expect(await expectSent(['a'], givenClock(), () => answerOf(answers))).toHaveLength(2);
});

test.each([
  ['a refused row', { name: 'ValidationException', $metadata: { httpStatusCode: 400 } }],
  ['a missing permission', { name: 'AccessDeniedException', $metadata: { httpStatusCode: 400 } }],
  ['a missing table', { name: 'ResourceNotFoundException', $metadata: { httpStatusCode: 400 } }],
  ['credentials that have expired', { name: 'ExpiredTokenException', $metadata: { httpStatusCode: 400 } }],
  ['a defect of ours', { name: 'TypeError' }],
])('%s does not pass: thrown at once as it is', async (_, fields) => {
  const clock = givenClock();
  const error = givenError(fields);
  const send = jest.fn(() => Promise.reject(error));
  await expect(retrying(['a'], send, clock)).rejects.toBe(error);
  expect(send).toHaveBeenCalledTimes(1);
  expect(clock.waits).toEqual([]);
});

test('waits double from 50 ms to two seconds, less what chance takes', async () => {
  for (const share of [0.999_999, 0.5, 0]) {
    const clock = givenClock({ random: () => share });
    const answers = [...Array(9).fill(['a']), []];
    await expectSent(['a'], clock, () => answerOf(answers));
    const longest = [50, 100, 200, 400, 800, 1600, 2000, 2000, 2000];
    expect(clock.waits.map(Math.round)).toEqual(longest.map((wait) => Math.round(wait * share)));
  }
});

test('it gives up while there is time to say so: counts and the last reason, nothing of the rows', async () => {
  const refused = givenError({ name: 'ThrottlingException', message: 'ana@example.com' });
  const answers = [['ben@example.com'], ...Array(1000).fill(refused)];
  const sending = expectSent(['ana@example.com', 'ben@example.com'], givenClock(), () => answerOf(answers));
  const error = await sending.catch((thrown) => thrown);
  expect(error).toBeInstanceOf(TableUnavailable);
  expect(error.message).toMatch(/^1 of 2 rows not written after \d+ attempts: ThrottlingException\.$/);
  expect(error.cause).toBeUndefined();
});

test.each([
  [{ name: 'TimeoutError', code: 'ECONNREFUSED' }, 'TimeoutError ECONNREFUSED'],
  [{ name: 'Error', code: 'EAI_AGAIN' }, 'Error EAI_AGAIN'],
  [{ name: 'ForeignAnswer' }, 'ForeignAnswer'],
])('the last reason is the name and the code of %j', async (fields, reason) => {
  const sending = expectSent(['a'], givenClock({ remaining: 0 }), () => answerOf([givenError(fields)]));
  await expect(sending).rejects.toThrow(`1 of 1 rows not written after 1 attempts: ${reason}.`);
});

test('even without time there is one attempt', async () => {
  const clock = givenClock({ remaining: 0 });
  expect(await expectSent(['a'], clock, () => [])).toEqual([['a']]);
  await expect(expectSent(['a'], clock, () => ['a'])).rejects.toThrow(
    '1 of 1 rows not written after 1 attempts: UnprocessedItems.',
  );
});

test('no further attempt begins that could outlast the invocation, however chance falls', async () => {
  const chance = fc.infiniteStream(fc.double({ min: 0, max: 0.999_999, noNaN: true }));
  await fc.assert(
    fc.asyncProperty(chance, fc.integer({ min: 0, max: 60_000 }), async (stream, remaining) => {
      const clock = givenClock({ remaining, random: () => Math.max(0.01, stream.next().value ?? 0) });
      const left: number[] = [];
      const sending = retrying(['a'], (items) => Promise.resolve(left.push(clock.remaining()) > 0 ? items : []), clock);
      await expect(sending).rejects.toThrow(TableUnavailable);
      expect(left.slice(1).every((milliseconds) => milliseconds >= longestAttempt)).toBe(true);
    }),
  );
});

type Answer = readonly string[] | Error;

/** Sends `items`, answered by `answer`. @returns what each attempt sent */
async function expectSent(
  items: readonly string[],
  clock: ReturnType<typeof givenClock>,
  answer: (items: readonly string[]) => readonly string[],
): Promise<readonly (readonly string[])[]> {
  const sent: (readonly string[])[] = [];
  const send = async (rest: readonly string[]) => {
    sent.push(rest);
    return await Promise.resolve().then(() => answer(rest));
  };
  await retrying(items, send, clock);
  return sent;
}

/** The next of `answers`: returned, or thrown if it is an error. */
function answerOf(answers: Answer[]): readonly string[] {
  const answer = answers.shift();
  if (answer instanceof Error) throw answer;
  return answer ?? [];
}

function givenError({ message = 'refused', ...fields }: { readonly name: string; readonly message?: string }): Error {
  return Object.assign(new Error(message), fields);
}
