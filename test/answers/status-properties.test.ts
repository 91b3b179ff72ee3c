import fc from 'fast-check';
import { type RecipientStatus, statuses, statusOf } from '../../lib/answers/status.ts';
import type { EmailEvent } from '../../lib/events/email-event.ts';
import { factsIn } from '../events/facts.ts';
import { fixtureNames } from '../fixtures/arbitrary-text.ts';
import { altered } from '../fixtures/fixture.ts';

const addresses = ['anna@example.org', 'ben@example.org', 'cleo@example.com'];

/** Events of one message to one, two or three: of every type, with times that mean nothing. */
const history: fc.Arbitrary<readonly EmailEvent[]> = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.array(fc.tuple(fc.constantFrom(...fixtureNames), fc.nat(3), fc.nat(2)), { maxLength: 12 }),
  )
  .map(([count, events]) =>
    events.flatMap(([name, second, who]) => factsIn(givenText(name, second, addresses.slice(0, count), who % count))),
  );

const shuffledWithRepeats = history.chain((events) =>
  fc
    .tuple(fc.shuffledSubarray([...events], { minLength: events.length }), fc.subarray([...events]))
    .map(([shuffled, again]) => ({ events, arrived: [...again, ...shuffled] })),
);

test('any order and any repetition give the same answer', () => {
  fc.assert(
    fc.property(shuffledWithRepeats, ({ events, arrived }) => {
      expect(statusOf(arrived)).toEqual(statusOf(events));
    }),
    { numRuns: 500 },
  );
});

test('what arrives later never takes back what was known', () => {
  fc.assert(
    fc.property(history, fc.nat(), (events, cut) => {
      const [earlier, later] = [statusOf(events.slice(0, cut % (events.length + 1))), statusOf(events)];
      for (const known of earlier.recipients) expectNoLess(later.recipients.find(sameRecipient(known)), known);
    }),
    { numRuns: 500 },
  );
});

test('everybody who is named has one status, in the order of their addresses', () => {
  fc.assert(
    fc.property(history, (events) => {
      const named = events.flatMap((event) => event.recipient ?? event.candidates ?? []);
      expect(statusOf(events).recipients.map(({ recipient }) => recipient)).toEqual([...new Set(named)].sort());
    }),
  );
});

test('every distinct open is counted once, for one recipient or for the message', () => {
  fc.assert(
    fc.property(history, (events) => {
      const opens = new Set(events.filter((event) => event.type === 'open').map((event) => event.occurredAt + event.digest));
      const { recipients, unattributed } = statusOf(events);
      const counts = [...recipients.map((one) => one.opens), unattributed.opens].flatMap(({ human, bot, unknown }) => [
        human,
        bot,
        unknown,
      ]);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(opens.size);
    }),
  );
});

function givenText(name: string, second: number, destination: readonly string[], who: number): string {
  const timestamp = `2026-11-01T10:00:0${second}.000Z`;
  const elements = [{ emailAddress: destination[who] }];
  return altered(name, {
    mail: { messageId: 'one', destination },
    bounce: { timestamp, bouncedRecipients: elements },
    complaint: { timestamp, complainedRecipients: elements },
    delivery: { timestamp, recipients: [destination[who]] },
    deliveryDelay: { timestamp, delayedRecipients: elements },
    open: { timestamp },
    click: { timestamp },
  });
}

function sameRecipient(known: RecipientStatus): (other: RecipientStatus) => boolean {
  return ({ recipient }) => recipient === known.recipient;
}

function expectNoLess(later: RecipientStatus | undefined, known: RecipientStatus): void {
  expect(later).toBeDefined();
  expect(statuses.indexOf(later?.status ?? 'sent')).toBeLessThanOrEqual(statuses.indexOf(known.status));
  expect(later?.opens.human).toBeGreaterThanOrEqual(known.opens.human);
  expect(later?.clicks.bot).toBeGreaterThanOrEqual(known.clicks.bot);
}
