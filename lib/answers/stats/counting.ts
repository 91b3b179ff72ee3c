import { bit } from '../mails/said.ts';
import { Counter, type Counts, distinctsIn } from './counts.ts';
import { type Fact, linkBit, mailBit } from './fact.ts';
import type { NamedGroups } from './fact-reader.ts';
import { GroupCounters } from './group-counters.ts';
import { hash } from './hash.ts';
import { Slots } from './slots.ts';

const endings = bit.hard | bit.soft | bit.bounced | bit.suppressed | bit.rejected | bit.renderingFailed;

/** Counts mails: all of them, and those of each group. */
export class Counting {
  readonly #total = new Counter('total');
  readonly #groups: readonly GroupCounters[];
  /** Of which address what is counted already, and where. */
  readonly #distinct = new Slots({});
  #unattributed = 0;

  constructor(groupings: readonly NamedGroups[]) {
    this.#groups = groupings.map((grouping) => new GroupCounters(grouping));
  }

  /** @param mail all that is known of it @param further where it is counted, too */
  add(mail: Fact, further?: Counter): void {
    if ((mail.said & bit.about) === 0) return;
    if ((mail.said & (mailBit | linkBit)) === 0 && (mail.said & endings) !== 0) this.#unattributed += 1;
    if ((mail.said & linkBit) === 0) this.#count(this.#total, mail);
    if (further) this.#count(further, mail);
    let index = 0;
    for (const counters of this.#groups) {
      for (const counter of counters.of((mail.groups[index] ?? 0) >>> 2)) this.#count(counter, mail);
      index += 1;
    }
  }

  get total(): Counts {
    return this.#total.counts;
  }

  /** Of each grouping the counters that counted something. */
  get groups(): readonly (readonly (readonly [group: string, counter: Counter])[])[] {
    return this.#groups.map(({ all }) => [...all]);
  }

  get unattributed(): number {
    return this.#unattributed;
  }

  #count(counter: Counter, { said, time, address }: Fact): void {
    counter.add(said, time);
    if (address === 0) return;
    for (const what of distinctsIn(said)) if (this.#isNew(what, address, counter.name)) counter.addDistinct(what);
  }

  #isNew(what: string, address: number, where: string): boolean {
    const key = hash(what, String(address), where);
    if (this.#distinct.has(key)) return false;
    this.#distinct.at(key);
    return true;
  }
}
