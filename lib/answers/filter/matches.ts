import type { EmailEvent } from '../../events/email-event.ts';
import type { Column } from '../../table/projection.ts';
import { type Condition, conditionsOf } from './conditions.ts';
import type { Filter } from './filter.ts';

/** A condition that no event has fulfilled, and what events have in its place: few, or none that is worth a word. */
export type Unmet = { readonly asked: string; readonly found: readonly string[] };

/** So many are named; who sees them knows what they look like. */
const mostNamed = 8;

/** A filter that is asked of many events, and knows then which of its conditions none fulfilled. */
export class Matcher {
  readonly #types: Filter['types'];
  readonly #conditions: readonly Condition[];
  /** Those that no event has fulfilled yet. */
  readonly #unmet: Map<Condition, Set<string>>;

  constructor(filter: Filter) {
    this.#types = filter.types;
    this.#conditions = conditionsOf(filter);
    this.#unmet = new Map(this.#conditions.map((condition) => [condition, new Set()]));
  }

  /** What of a row is looked at. */
  get columns(): readonly Column[] {
    return this.#conditions.flatMap(({ columns }) => columns);
  }

  /** Whether every condition holds, and the event is of one of the types. */
  matches(event: EmailEvent): boolean {
    return (this.#types.length === 0 || this.#types.includes(event.type)) && this.isAbout(event);
  }

  /** Whether every condition holds, whatever the event's type. */
  isAbout(event: EmailEvent): boolean {
    if (this.#unmet.size > 0) this.#note(event);
    return this.#conditions.every(({ holds }) => holds(event));
  }

  get unmet(): readonly Unmet[] {
    return [...this.#unmet].map(([{ asked }, found]) => ({ asked, found: [...found].sort() }));
  }

  #note(event: EmailEvent): void {
    for (const [condition, found] of this.#unmet) {
      if (condition.holds(event)) this.#unmet.delete(condition);
      else if (found.size < mostNamed) for (const value of condition.found(event).slice(0, mostNamed)) found.add(value);
    }
  }
}

/** Whether every condition of the filter holds. Where SES does not say which recipient an event is about, one candidate is enough. */
export function matches(filter: Filter, event: EmailEvent): boolean {
  return new Matcher(filter).matches(event);
}
