import type { EmailEvent } from '../events/email-event.ts';
import { groupBy } from '../events/group-by.ts';
import { identity } from '../events/identity.ts';
import { normalize } from '../events/normalize.ts';
import { MalformedEvent } from '../ses/malformed-event.ts';
import type { Notice } from '../ses/notice.ts';
import { parse } from '../ses/parse.ts';
import type { SnsMessage } from './sns.ts';

/** What must come of messages: which facts in the table, which acknowledged, which refused. */
export type Expectation = {
  readonly facts: readonly EmailEvent[];
  readonly notices: readonly { readonly message: SnsMessage; readonly notice: Notice }[];
  readonly refused: readonly SnsMessage[];
};

/** Each message once, however often it is delivered. */
export function expectationOf(messages: readonly SnsMessage[]): Expectation {
  const outcomes = messages.map(outcomeOf);
  const facts = outcomes.flatMap((outcome) => (outcome.kind === 'facts' ? outcome.facts : []));
  return {
    facts: [...new Map(facts.map((fact) => [identity(fact), fact])).values()],
    notices: outcomes.flatMap((outcome) => (outcome.kind === 'notice' ? [outcome] : [])),
    refused: outcomes.flatMap((outcome) => (outcome.kind === 'refused' ? [outcome.message] : [])),
  };
}

/** In words, where what was read is not what was sent; nothing where it is. */
export function differences(expected: readonly EmailEvent[], read: readonly EmailEvent[]): readonly string[] {
  const wanted = new Map(expected.map((fact) => [identity(fact), JSON.stringify(sorted(fact))]));
  const found = groupBy(read, identity);
  return [
    ...[...wanted]
      .filter(([key, fact]) => JSON.stringify(sorted(found.get(key)?.[0] ?? {})) !== fact)
      .map(([key]) => `${key} is ${found.has(key) ? 'not as it was sent' : 'missing'}`),
    ...[...found]
      .filter(([key, rows]) => rows.length > 1 || !wanted.has(key))
      .map(([key, rows]) => `${key} is there ${rows.length} times, and was sent ${wanted.has(key) ? 'once' : 'never'}`),
  ];
}

type Outcome =
  | { readonly kind: 'facts'; readonly facts: readonly EmailEvent[] }
  | { readonly kind: 'notice'; readonly message: SnsMessage; readonly notice: Notice }
  | { readonly kind: 'refused'; readonly message: SnsMessage };

function outcomeOf(message: SnsMessage): Outcome {
  try {
    const parsed = parse(message.message);
    return parsed.kind === 'event'
      ? { kind: 'facts', facts: normalize(parsed.event) }
      : { kind: 'notice', message, notice: parsed.notice };
  } catch (error) {
    if (error instanceof MalformedEvent) return { kind: 'refused', message };
    throw error;
  }
}

/** The same value with the names of every object in order: DynamoDB keeps none. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, sorted(member)]));
}
