import type { EmailEvent } from '../../events/email-event.ts';
import type { EventType } from '../../events/event-type.ts';
import type { Column } from '../../table/projection.ts';
import type { Grouping, Range } from '../filter/filter.ts';
import type { Matcher } from '../filter/matches.ts';
import { Counting } from './counting.ts';
import type { Counts } from './counts.ts';
import { FactReader, type NamedGroups, namedGroups } from './fact-reader.ts';
import { MailLedger } from './mail-ledger.ts';

export type Stats = {
  /** Every mail once: not the sum of the groups, since a mail can be in several, or in none. */
  readonly total: Counts;
  readonly groups: readonly Group[];
  /** Bounces and the like of one of several recipients, of which SES does not say whose they are: they are not counted. */
  readonly unattributed: number;
};

export type Group = Counts & { readonly group: string };

/** Folds events into mails, in any order and however often each comes, and counts the mails. What is asked about them is worked out at the end. */
export class Tally {
  readonly #grouping: NamedGroups;
  readonly #facts: FactReader;
  readonly #ledger = new MailLedger(1, false);
  readonly #since: string;
  readonly #until: string;

  /** @param range of the time of sending */
  constructor(by: Grouping, utc: boolean, matcher: Matcher, { since, until }: Range) {
    this.#grouping = namedGroups(by, utc);
    this.#facts = new FactReader([this.#grouping], matcher);
    this.#since = since.toISOString();
    this.#until = until.toISOString();
  }

  /** What it looks at in an event of the type. */
  columns(type: EventType): readonly Column[] {
    return this.#facts.columns(type);
  }

  add(event: EmailEvent): void {
    const { sentAt = event.occurredAt } = event;
    if (sentAt < this.#since || sentAt >= this.#until) return;
    for (const fact of this.#facts.of(event)) this.#ledger.add(fact);
  }

  get stats(): Stats {
    const counting = new Counting([this.#grouping]);
    for (const mail of this.#ledger.mails()) counting.add(mail);
    const groups = counting.groups.flatMap((counters) => counters.map(([group, { counts }]) => ({ group, ...counts })));
    return { total: counting.total, groups, unattributed: counting.unattributed };
  }
}
