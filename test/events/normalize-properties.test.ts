import fc from 'fast-check';
import { bareAddresses } from '../../lib/events/address.ts';
import type { EmailEvent } from '../../lib/events/email-event.ts';
import { normalize } from '../../lib/events/normalize.ts';
import { parse } from '../../lib/ses/parse.ts';
import { anyText, mutatedEvent } from '../fixtures/arbitrary-text.ts';
import type { Json } from '../fixtures/fixture.ts';
import { factsIn } from './facts.ts';

test('whatever parses is normalized to at least one fact, each fit for a key', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const facts = factsOf(text);
      fc.pre(facts !== undefined);
      expect(facts).not.toHaveLength(0);
      for (const fact of facts) expectKeyParts(fact);
    }),
    { numRuns: 1_000 },
  );
});

test('every fact names a recipient of the list of its event or the only destination, each once, or lists the destinations', () => {
  fc.assert(
    fc.property(mutatedEvent, (text) => {
      const facts = factsIn(text);
      for (const fact of facts) expectNoGuess(fact, JSON.parse(text));
      const named = facts.map((fact) => fact.recipient).filter((recipient) => recipient !== undefined);
      expect(new Set(named).size).toBe(named.length);
      expect(facts.length - named.length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 2_000 },
  );
});

test('the same text gives the same facts, and so does any order of its keys', () => {
  fc.assert(
    fc.property(mutatedEvent, fc.integer(), (text, seed) => {
      const facts = factsIn(text);
      expect(factsIn(text)).toEqual(facts);
      fc.pre(facts.every((fact) => fact.type !== 'unknown'));
      expect(factsIn(JSON.stringify(reordered(JSON.parse(text), seed)))).toEqual(facts);
    }),
    { numRuns: 500 },
  );
});

test('facts share what identifies them if and only if nothing about them differs', () => {
  const event = fc.record({
    eventType: fc.constantFrom('Bounce', 'Complaint', 'Delivery', 'Open', 'Click'),
    at: fc.constantFrom('10:00:00.000Z', '10:00:00.001Z', '10:00:00.0001Z'),
    to: fc.uniqueArray(fc.constantFrom('a@example.org', 'b@example.org', 'c@example.org'), { minLength: 1 }),
    status: fc.constantFrom('4.2.2', '5.1.1', undefined),
    other: fc.constantFrom(1, '1', undefined, [1], { a: 1 }, { a: [] }),
  });
  fc.assert(
    fc.property(fc.array(event, { minLength: 2, maxLength: 12 }), (events) => {
      const facts = events.map(givenText).flatMap(factsIn);
      expect(new Set(facts.map(key)).size).toBe(new Set(facts.map(content)).size);
    }),
    { numRuns: 500 },
  );
});

function factsOf(text: string): readonly EmailEvent[] | undefined {
  try {
    const parsed = parse(text);
    return parsed.kind === 'event' ? normalize(parsed.event) : undefined;
  } catch {
    return undefined; // Malformed: parse-properties.test.ts has its promises.
  }
}

function expectKeyParts(fact: EmailEvent): void {
  expect(fact.messageId).toBeTruthy();
  expect(new Date(fact.occurredAt).toISOString()).toBe(fact.occurredAt);
  expect(fact.occurredAt).toHaveLength(24);
  expect(fact.digest).toMatch(/^[\w-]{16}$/);
  if ('recipient' in fact) expect(fact.recipient).toBe(fact.recipient?.trim().toLowerCase() || 'an address');
}

/** Written anew from SES-FACTS: what `normalize` may name. */
function expectNoGuess(fact: EmailEvent, event: Json): void {
  const destinations = bareAddresses(asArray((event.mail as Json).destination).filter((one) => typeof one === 'string'));
  const { bounce, complaint, delivery, deliveryDelay } = event as Record<string, Json | undefined>;
  const lists = [
    bounce?.bouncedRecipients,
    complaint?.complainedRecipients,
    delivery?.recipients,
    deliveryDelay?.delayedRecipients,
  ];
  const listed = bareAddresses(lists.flatMap(asArray).flatMap((element) => [element, (element as Json | null)?.emailAddress]));
  const concernsAll = ['send', 'reject', 'renderingFailure', 'subscription'].includes(fact.type);
  if (fact.recipient === undefined) expect(fact.candidates ?? []).toEqual(destinations.length > 1 ? destinations : []);
  else if (concernsAll) expect(destinations).toContain(fact.recipient);
  else expect(destinations.length === 1 ? [...listed, ...destinations] : listed).toContain(fact.recipient);
}

function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function reordered(value: unknown, seed: number): unknown {
  if (Array.isArray(value)) return value.map((element) => reordered(element, seed));
  if (typeof value !== 'object' || value === null) return value;
  const weight = (name: string) =>
    Math.imul([...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) ^ seed, seed | 1);
  const members = Object.entries(value).sort(([one], [other]) => weight(one) - weight(other));
  return Object.fromEntries(members.map(([name, member]) => [name, reordered(member, seed)]));
}

type Model = {
  readonly eventType: string;
  readonly at: string;
  readonly to: readonly string[];
  readonly status: unknown;
  readonly other: unknown;
};

function givenText({ eventType, at, to, status, other }: Model): string {
  const elements = to.map((emailAddress) => ({ emailAddress, status }));
  const lists = { bouncedRecipients: elements, complainedRecipients: elements };
  const object = { timestamp: `2026-11-01T${at}`, other, ...(eventType === 'Delivery' ? { recipients: to } : lists) };
  const names = { bounce: object, complaint: object, delivery: object, open: object, click: object };
  return JSON.stringify({ eventType, mail: { messageId: 'one', destination: to }, ...names });
}

function key({ occurredAt, type, digest }: EmailEvent): string {
  return `${occurredAt}#${type}#${digest}`;
}

function content({ type, occurredAt, recipient, detail }: EmailEvent): string {
  return JSON.stringify([type, occurredAt, recipient, Object.entries(detail).sort(([one], [other]) => (one < other ? -1 : 1))]);
}
