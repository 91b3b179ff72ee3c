import { setTimeout } from 'node:timers/promises';
import type { FunctionError } from '../../../lib/deployed/recorder.ts';
import { UserError } from '../../../lib/deployed/user-error.ts';
import type { RawEvent } from '../../../lib/operate/replay/read-events.ts';
import { sendEvents } from '../../../lib/operate/replay/send-events.ts';
import { givenSession } from '../../answers/given-session.ts';

type Payload = { readonly Records: readonly { readonly Sns: { readonly MessageId: string; readonly Message: string } }[] };

const malformed: FunctionError = {
  errorType: 'FailedRecords',
  errorMessage: 'SNS message 4325ee41-842e-8ead-8d2a-7c0f4c5f0d3a: MalformedEvent: The text is not JSON.',
};

test('events go some in an invocation, each once, as SNS hands them over', async () => {
  const { sent, invocations } = await sending(60);
  expect(sent).toEqual({ recorded: 60, failed: [] });
  expect(invocations.map(({ length }) => length)).toEqual([25, 25, 10]);
  expect(invocations.flat().map(({ Message }) => Message)).toEqual(eventsOf(60).map(({ text }) => text));
  for (const { MessageId } of invocations.flat())
    expect(MessageId).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});

test('the same event has the same id of SNS each time, and another one another', async () => {
  const ids = async () => (await sending(5)).invocations.flat().map(({ MessageId }) => MessageId);
  expect(await ids()).toEqual(await ids());
  expect(new Set(await ids()).size).toBe(5);
});

test('an invocation stays within what Lambda takes', async () => {
  const { invocations } = await sending(20, { text: (name) => name.padEnd(500_000, 'x') });
  expect(invocations.length).toBeGreaterThan(2);
  for (const records of invocations) expect(JSON.stringify(records).length).toBeLessThan(4_100_000);
});

test.each([
  [50, [25, 25, 10], 1_000],
  [10, [10, 10, 10, 10, 10, 10], 5_000],
  [0.5, Array.from({ length: 60 }, () => 1), 118_000],
])('no more go than %s a second', async (rate, sizes, waited) => {
  const { invocations, waits } = await sending(60, { rate });
  expect(invocations.map(({ length }) => length)).toEqual(sizes);
  expect(Math.round(waits.reduce((sum, wait) => sum + wait, 0) / 100) * 100).toBe(waited);
});

test('an event that the function refuses takes no other with it, and is handed out for another try', async () => {
  const { sent, refused } = await sending(60, { refuses: (text) => text === 'event 7' || text === 'event 40' });
  expect(sent).toEqual({
    recorded: 58,
    failed: [{ error: 'MalformedEvent', text: 'The text is not JSON.', count: 2 }],
  });
  expect(refused.toSorted()).toEqual(['event 40', 'event 7']);
});

test('ten in a row that fail alike end it', async () => {
  const { sent, invocations } = await sending(400, { refuses: () => true });
  expect(sent).toMatchObject({ recorded: 0, stoppedBy: { error: 'MalformedEvent' } });
  // One invocation for each of the workers was under way.
  expect(invocations.flat().length).toBeLessThan(400);
});

test('failures that are rare do not end it', async () => {
  const { sent } = await sending(400, { refuses: (text) => Number(text.slice(6)) % 9 === 0 });
  expect(sent).toMatchObject({ recorded: 355, failed: [{ count: 45 }] });
  expect(sent).not.toHaveProperty('stoppedBy');
});

test('an interruption ends it in order: what is under way is waited for, and counted', async () => {
  const { sent, invocations } = await sending(400, { interruptAfter: 3 });
  expect(sent.recorded).toBe(invocations.flat().length);
  expect(sent.recorded).toBeLessThan(400);
});

test('where the function cannot be invoked it ends, and says what was done until then', async () => {
  const error = new UserError('These credentials may not invoke the function.');
  const { sent } = await sending(400, { breaksAfter: 3, error });
  expect(sent).toMatchObject({ recorded: 75, error });
});

test('what can no longer be handed out for another try ends it, and is said', async () => {
  const error = new UserError('failed.jsonl is not complete.');
  const { sent, invocations } = await sending(400, { refuses: () => true, failsWith: error });
  expect(sent).toMatchObject({ error, failed: [{ count: 1 }] });
  expect(invocations.flat().length).toBeLessThan(400);
});

test('ten in a row that fail alike end it, though what is read has stalled', async () => {
  const { sent, isClosed } = await sending(50, { refuses: () => true, stalls: true });
  expect(sent).toMatchObject({ recorded: 0, stoppedBy: { error: 'MalformedEvent' } });
  expect(sent).not.toHaveProperty('error');
  expect(isClosed).toBe(true);
});

test('so does an interruption', async () => {
  const { sent } = await sending(60, { interruptAfter: 1, stalls: true });
  expect(sent).toEqual({ recorded: 25, failed: [] });
});

test('what is larger than Lambda takes is refused, not sent', async () => {
  const { sent, refused, invocations } = await sending(3, {
    text: (name) => (name === 'event 1' ? name.padEnd(5_100_000, 'x') : name),
  });
  expect(sent).toEqual({ recorded: 2, failed: [{ error: 'UnstorableEvent', text: 'larger than Lambda takes', count: 1 }] });
  expect(refused.map((text) => text.slice(0, 8))).toEqual(['event 1x']);
  expect(invocations.flat()).toHaveLength(2);
});

test('whatever ends it, what is read is closed', async () => {
  for (const how of [{ interruptAfter: 1 }, { breaksAfter: 1 }, { refuses: () => true }, {}])
    expect((await sending(100, how)).isClosed).toBe(true);
});

type How = {
  readonly rate?: number;
  readonly text?: (name: string) => string;
  readonly refuses?: (text: string) => boolean;
  readonly interruptAfter?: number;
  readonly breaksAfter?: number;
  readonly error?: Error;
  /** What handing out throws. */
  readonly failsWith?: Error;
  /** Whether nothing more comes after the events, and no end. */
  readonly stalls?: boolean;
};

async function sending(count: number, how: How = {}) {
  const { rate = 1_000, refuses = () => false, interruptAfter, breaksAfter, error = new Error('broken') } = how;
  const session = givenSession('2026-11-25T10:00:00Z');
  const invocations: Payload['Records'][number]['Sns'][][] = [];
  const refused: string[] = [];
  let isClosed = false;
  const invoke = async (event: object) => {
    const records = (event as Payload).Records.map(({ Sns }) => Sns);
    if (invocations.length === breaksAfter) throw error;
    invocations.push(records);
    if (invocations.length === interruptAfter) session.interrupt();
    await Promise.resolve();
    return records.some(({ Message }) => refuses(Message)) ? malformed : undefined;
  };
  async function* given(over: AbortSignal): AsyncGenerator<RawEvent> {
    try {
      yield* eventsOf(count, how.text);
      if (how.stalls) await setTimeout(2 ** 31 - 1, undefined, { signal: over });
    } finally {
      isClosed = true;
    }
  }
  const sent = await sendEvents(
    given,
    { invoke },
    {
      rate,
      clock: session,
      interrupted: session.interrupted,
      progress: () => {},
      failed: ({ text }) => {
        if (how.failsWith) throw how.failsWith;
        refused.push(text);
      },
    },
  );
  return { sent, invocations, refused, isClosed, waits: session.waits };
}

function eventsOf(count: number, text = (name: string) => name): readonly RawEvent[] {
  return Array.from({ length: count }, (_, index) => ({
    place: { input: 'events', value: index + 1 },
    text: text(`event ${index}`),
    type: 'send',
    occurredAt: '2026-11-01T10:00:00.000Z',
    messageId: `m${index}`,
  }));
}
