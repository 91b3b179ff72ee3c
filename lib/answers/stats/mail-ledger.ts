import { inTurns } from '../in-turns.ts';
import { bit, type Said } from '../mails/said.ts';
import { type Fact, factBits, troubled } from './fact.ts';
import type { PackedRows, Rows } from './packed-rows.ts';
import { Slots } from './slots.ts';

type Field = 'said' | 'time' | 'sentAt' | `group${number}`;

/** What was folded, as facts again: more than `mails`, since what names an address or a report is told apart. */
export type Folded = { readonly mails: number; readonly facts: () => Iterable<Fact> };

const words = (1 << factBits) - 1;

/**
 * Folds what events say of mails, in any order and however often each comes; where they contradict each other the first counts, which is the newest, as
 * events are read. What one ledger has folded can be put into another as events are: what is newer first. Of a mail it keeps 14 bytes, 4 for each grouping
 * and 8 for the time of sending where that is wanted, all outside the heap.
 */
export class MailLedger {
  readonly #groups: readonly `group${number}`[];
  readonly #mails: Slots<Field>;
  /** Whose the mails in trouble are. */
  readonly #addresses: Slots<'address' | 'sentAt'>;
  readonly #complaints: Fact[] = [];

  /** @param groupings how many */
  constructor(groupings: number, keepsSentAt: boolean) {
    this.#groups = Array.from({ length: groupings }, (_, index) => `group${index}` as const);
    const groups = Object.fromEntries(this.#groups.map((name) => [name, 'uint32' as const]));
    const sentAt = keepsSentAt ? ({ sentAt: 'float64' } as const) : {};
    this.#mails = new Slots<Field>({ said: 'uint32', time: 'uint16', ...sentAt, ...groups });
    this.#addresses = new Slots<'address' | 'sentAt'>({ address: 'float64', ...sentAt });
  }

  add(fact: Fact): void {
    const { mail, said, sentAt, time, groups, address, report } = fact;
    const slot = this.#mails.at(mail);
    this.#mails.set('said', slot, this.#group(slot, groups, this.#mails.get('said', slot) | said));
    if (time > 0 && this.#mails.get('time', slot) === 0) this.#mails.set('time', slot, time);
    const known = this.#mails.get('sentAt', slot);
    if (known === 0 || sentAt < known) this.#mails.set('sentAt', slot, sentAt);
    if (address > 0) this.#address(mail, address, sentAt);
    if (report > 0) this.#complaints.push(fact);
  }

  /** Each mail once, with all that was said of it. */
  mails(): Iterable<Fact> {
    const reported = reportedIn(this.#complaints);
    const addressOf = (mail: number, said: Said) =>
      (said & troubled) !== 0 && this.#addresses.has(mail) ? this.#addresses.get('address', this.#addresses.at(mail)) : 0;
    return factsIn(this.#mails, this.#groups, addressOf, reported);
  }

  /** A copy in the least room, to which nothing is added. */
  async folded(): Promise<Folded> {
    const [groups, complaints] = [this.#groups, [...this.#complaints]];
    const [mails, addresses] = [await packed(this.#mails), await packed(this.#addresses)];
    const facts = function* () {
      yield* factsIn(mails, groups, () => 0, new Set());
      for (const [mail, row] of addresses)
        yield { ...nothing, mail, address: addresses.get('address', row), sentAt: addresses.get('sentAt', row) };
      yield* complaints;
    };
    return { mails: mails.size, facts };
  }

  /** Of several the first of the greatest weight. @returns what was said, with the weights */
  #group(slot: number, groups: readonly number[], said: number): number {
    let [all, shift, index] = [said, factBits, 0];
    for (const name of this.#groups) {
      const group = groups[index] ?? 0;
      const weight = group & 3;
      if (weight > ((all >>> shift) & 3)) {
        all = (all & ~(3 << shift)) | (weight << shift);
        this.#mails.set(name, slot, group >>> 2);
      }
      index += 1;
      shift += 2;
    }
    return all;
  }

  #address(mail: number, address: number, sentAt: number): void {
    const slot = this.#addresses.at(mail);
    this.#addresses.set('address', slot, address);
    this.#addresses.set('sentAt', slot, sentAt);
  }
}

const nothing = { said: 0, time: 0, groups: [], address: 0, report: 0 } as const;

function* factsIn(
  rows: Rows<Field>,
  groups: readonly `group${number}`[],
  addressOf: (mail: number, said: Said) => number,
  reported: ReadonlySet<number>,
): Generator<Fact> {
  for (const [mail, row] of rows) {
    const said = rows.get('said', row);
    // Written out: to spread an object takes ten times as long as all the rest.
    yield {
      mail,
      said: (said & words) | (reported.has(mail) ? bit.reported : 0),
      sentAt: rows.get('sentAt', row),
      time: rows.get('time', row),
      groups: groups.map((name, index) => rows.get(name, row) * 4 + ((said >>> (factBits + 2 * index)) & 3)),
      address: addressOf(mail, said),
      report: 0,
    };
  }
}

/** The mails that a report counts for: one can name everybody at a domain, and counts for one of them, whom no other report counts for. */
function reportedIn(complaints: readonly Fact[]): ReadonlySet<number> {
  const [mails, reports] = [new Set<number>(), new Set<number>()];
  for (const { mail, report } of complaints) {
    if (mails.has(mail) || reports.has(report)) continue;
    mails.add(mail);
    reports.add(report);
  }
  return mails;
}

async function packed<Name extends string>(slots: Slots<Name>): Promise<PackedRows<Name>> {
  const rows = slots.room;
  await inTurns(slots, 10_000, ([key, slot]) => rows.push(key, slots, slot));
  return rows;
}
