import type { EmailEvent } from '../../lib/events/email-event.ts';
import { normalize } from '../../lib/events/normalize.ts';
import { seeded } from '../../lib/local/disorder.ts';
import { MalformedEvent } from '../../lib/ses/malformed-event.ts';
import { parse } from '../../lib/ses/parse.ts';
import { type Item, toItem } from '../../lib/table/item.ts';
import { UnstorableEvent } from '../../lib/table/unstorable-event.ts';
import { seeds } from '../faults/seeds.ts';
import { objections } from './dynamodb-rules.ts';
import { type Hostile, hostileEvent } from './hostile-event.ts';
import { type Expected, nobody } from './oracle.ts';
import { onTheWire } from './wire.ts';

/** Ten seeds are 200,000 inputs. */
const inputsPerSeed = 20_000;

const outcomes = new Map<string, number>();

test.each(seeds)(
  `seed %i: ${inputsPerSeed} hostile inputs are rows that DynamoDB takes, of the right recipients, or acknowledged, or refused`,
  async (seed) => {
    const random = seeded(seed);
    let waiting: Item[] = [];
    for (let index = 0; index < inputsPerSeed; index += 1) {
      const input = hostileEvent(random);
      const outcome = outcomeOf(input.text);
      const problem = problemOf(outcome, input.expected);
      if (problem !== undefined) throw new Error(`Seed ${seed}, input ${index} ${problem}: ${inWords(input)}`);
      outcomes.set(outcome.kind, (outcomes.get(outcome.kind) ?? 0) + 1);
      if (outcome.kind === 'rows') waiting.push(...outcome.items);
      if (waiting.length >= 100 || index === inputsPerSeed - 1) {
        await expectTaken(waiting, `Seed ${seed}, before input ${index}`);
        waiting = [];
      }
    }
  },
);

test(`in all ${seeds.length * inputsPerSeed} inputs came to every outcome there is`, () => {
  expect([...outcomes.keys()].sort()).toEqual(['MalformedEvent', 'UnstorableEvent', 'acknowledged', 'rows']);
  expect([...outcomes.values()].reduce((sum, count) => sum + count)).toBe(seeds.length * inputsPerSeed);
  expect(Math.min(...outcomes.values())).toBeGreaterThan(20);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

type Outcome =
  | { readonly kind: 'acknowledged' | 'MalformedEvent' | 'UnstorableEvent' }
  | { readonly kind: 'rows'; readonly events: readonly EmailEvent[]; readonly items: readonly Item[] };

function outcomeOf(text: string): Outcome {
  try {
    const parsed = parse(text);
    if (parsed.kind === 'notice') return { kind: 'acknowledged' };
    const events = normalize(parsed.event);
    return { kind: 'rows', events, items: events.map((event) => toItem(event, { shardCount: 4, retentionDays: 30 })) };
  } catch (error) {
    if (error instanceof MalformedEvent || error instanceof UnstorableEvent) return { kind: error.name };
    throw error;
  }
}

/** In words, how the outcome is not as it must be. */
function problemOf(outcome: Outcome, expected: Expected): string | undefined {
  if (expected.kind === 'malformed') return outcome.kind === 'MalformedEvent' ? undefined : `is ${outcome.kind}, not refused`;
  if (expected.kind === 'acknowledged')
    return outcome.kind === 'acknowledged' ? undefined : `is ${outcome.kind}, not acknowledged`;
  const tooLong = Buffer.byteLength(expected.messageId) > 2_048;
  if (outcome.kind === 'UnstorableEvent') return tooLong || expected.large ? undefined : 'cannot be stored';
  if (outcome.kind !== 'rows') return `is ${outcome.kind}, not rows`;
  if (tooLong) return 'is stored under a key that is too long';
  const recipients = outcome.events.map(({ recipient = nobody }) => recipient);
  if (new Set(outcome.items.map(({ eventKey }) => eventKey)).size < recipients.length) return 'has two rows of one key';
  if (sorted(recipients) !== sorted(expected.marks.keys())) return `is about ${JSON.stringify(recipients)}`;
  return outcome.events.map((event) => problemOfRow(event, expected)).find((problem) => problem !== undefined);
}

function problemOfRow(
  event: EmailEvent,
  { messageId, type, marks, candidates, kept }: Expected & { readonly kind: 'rows' },
): string | undefined {
  if (event.messageId !== messageId || event.type !== type) return `is a ${event.type} of ${event.messageId}`;
  const named = [...marks.keys()].filter((recipient) => recipient !== nobody);
  const doubted = type === 'complaint' && named.length > 1 ? named : [];
  const canBe = event.recipient === undefined ? candidates : doubted;
  if (sorted(event.candidates ?? []) !== sorted(canBe)) return `can be about ${event.candidates}`;
  if (type !== 'unknown' && sorted(namesIn(event)) !== sorted(kept)) return `keeps ${Object.keys(event.detail)}, not ${kept}`;
  const found = new Set(type === 'unknown' ? [] : JSON.stringify(event.detail).match(/mark \d+(?=")/g));
  const wanted = marks.get(event.recipient ?? nobody) ?? new Set();
  return sorted(found) === sorted(wanted) ? undefined : `tells ${event.recipient} of ${[...found]}`;
}

function namesIn({ detail }: EmailEvent): readonly string[] {
  return Object.keys(detail).filter(
    (name) => name !== 'timestamp' && !/^(?:(?:bounced|complained|delayed)R|r)ecipients$/.test(name),
  );
}

function sorted(texts: Iterable<string>): string {
  return JSON.stringify([...texts].sort());
}

async function expectTaken(items: readonly Item[], where: string): Promise<void> {
  for (const item of await onTheWire(items)) {
    const found = objections(item);
    if (found.length > 0)
      throw new Error(`${where}: DynamoDB would refuse a row, since ${found}: ${JSON.stringify(item).slice(0, 2_000)}`);
  }
}

function inWords({ text, expected }: Hostile): string {
  return `${text.slice(0, 2_000)}\nexpected ${JSON.stringify(expected, (_, value) => (value instanceof Map ? [...value.keys()] : value))}`;
}
