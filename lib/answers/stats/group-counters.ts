import { Counter } from './counts.ts';
import type { NamedGroups } from './fact-reader.ts';
import { none } from './groups-of.ts';

/** The counters of the groups that mails are in. */
export class GroupCounters {
  readonly #grouping: NamedGroups;
  readonly #byName = new Map<string, Counter>();
  /** Of each number that stands for groups. */
  readonly #byNumber: (readonly Counter[])[] = [];

  constructor(grouping: NamedGroups) {
    this.#grouping = grouping;
  }

  /** @param number zero where nothing tells the group */
  of(number: number): readonly Counter[] {
    const known = this.#byNumber[number] ?? this.#named(number).map((name) => this.#counter(name));
    this.#byNumber[number] = known;
    return known;
  }

  get all(): Iterable<readonly [group: string, counter: Counter]> {
    return this.#byName;
  }

  #named(number: number): readonly string[] {
    const { groups, names } = this.#grouping;
    return number === 0 && groups.hasNone ? [none] : names.of(number);
  }

  #counter(name: string): Counter {
    const counter = this.#byName.get(name) ?? new Counter(`${this.#grouping.by}=${name}`);
    this.#byName.set(name, counter);
    return counter;
  }
}
