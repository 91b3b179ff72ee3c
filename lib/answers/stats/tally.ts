import { isPermanent } from '../../events/derive.ts';
import type { EmailEvent } from '../../events/email-event.ts';
import { statusSaid } from '../status.ts';
import { Percentiles } from './percentiles.ts';
import { Seen } from './seen.ts';

/** What `stats` counts. All are numbers of recipients, but `complained`: reports. */
export const counted = [
  'sent',
  'delivered',
  'bouncedPermanent',
  'bouncedTransient',
  'suppressed',
  'complained',
  'delayed',
  'openedHuman',
  'openedBot',
  'openedUnknown',
  'clickedHuman',
  'clickedBot',
  'clickedUnknown',
] as const;

export type Counted = (typeof counted)[number];

/**
 * - `sent`, `delivered`: rows of that type, so one for each recipient
 * - `bouncedPermanent`, `bouncedTransient` (undetermined ones too): bounce rows as SES types them, less those with which it declined to send
 * - `suppressed`: bounces and complaints with which SES declined to send
 * - `complained`: complaint reports (by feedback id), without `not-spam`, `auth-failure` and suppression echoes. One report can name everybody
 *   at a domain: it counts once, as SES counts it
 * - `delayed`: messages and recipients with a delay, however often it was reported
 * - `opened...`, `clicked...`: messages and recipients, however often; a mail that a robot opened and then a person counts in both. Where SES
 *   does not say which recipient it was, the message counts once
 * - `deliveryMedianMs`, `deliveryP95Ms`: SES's own processing time from the send to the server's answer, within 1 %
 */
export type Counts = Readonly<Record<Counted, number>> & {
  readonly deliveryMedianMs?: number;
  readonly deliveryP95Ms?: number;
};

export type Stats = {
  /** Everything once: not the sum of the groups, for a mail opened on two days is one opened mail. */
  readonly total: Counts;
  readonly groups: readonly Group[];
};

export type Group = Counts & { readonly group: string };

/** Counts events one by one and keeps none. Order does not matter; the same event must not come twice. */
export class Tally {
  readonly #groupsOf: (event: EmailEvent) => readonly string[];
  readonly #seen = new Seen();
  readonly #total = new Counter();
  readonly #groups = new Map<string, Counter>();

  constructor(groupsOf: (event: EmailEvent) => readonly string[]) {
    this.#groupsOf = groupsOf;
  }

  add(event: EmailEvent): void {
    const what = countedAs(event);
    if (what === undefined) return;
    const once = onceBy(event, what);
    if (this.#isNew(once, '')) this.#total.add(what, event);
    for (const group of this.#groupsOf(event)) {
      if (this.#isNew(once, `=${group}`)) this.#counterOf(group).add(what, event);
    }
  }

  get stats(): Stats {
    const groups = [...this.#groups].map(([group, counter]) => ({ group, ...counter.counts }));
    return { total: this.#total.counts, groups };
  }

  #isNew(once: string | undefined, group: string): boolean {
    return once === undefined || this.#seen.add(`${once}${group}`);
  }

  #counterOf(group: string): Counter {
    const counter = this.#groups.get(group) ?? new Counter();
    this.#groups.set(group, counter);
    return counter;
  }
}

class Counter {
  readonly #counts = Object.fromEntries(counted.map((name) => [name, 0])) as Record<Counted, number>;
  readonly #times = new Percentiles();

  add(what: Counted, { type, detail }: EmailEvent): void {
    this.#counts[what] += 1;
    if (type === 'delivery' && typeof detail.processingTimeMillis === 'number') this.#times.add(detail.processingTimeMillis);
  }

  get counts(): Counts {
    const median = this.#times.at(0.5);
    const p95 = this.#times.at(0.95);
    return {
      ...this.#counts,
      ...(median !== undefined && { deliveryMedianMs: median }),
      ...(p95 !== undefined && { deliveryP95Ms: p95 }),
    };
  }
}

const who = { likely: 'Bot', unlikely: 'Human' } as const;

function countedAs(event: EmailEvent): Counted | undefined {
  const said = statusSaid(event);
  if (said === 'suppressed') return 'suppressed';
  switch (event.type) {
    case 'send':
      return 'sent';
    case 'delivery':
      return 'delivered';
    case 'bounce':
      return isPermanent(event.detail) ? 'bouncedPermanent' : 'bouncedTransient';
    case 'complaint':
      return said === 'complained' ? 'complained' : undefined;
    case 'deliveryDelay':
      return 'delayed';
    case 'open':
      return `opened${event.bot ? who[event.bot] : 'Unknown'}`;
    case 'click':
      return `clicked${event.bot ? who[event.bot] : 'Unknown'}`;
    default:
      return undefined;
  }
}

/** What must be new for the event to count; `undefined` where every row counts. */
function onceBy({ messageId, recipient, type, detail, digest }: EmailEvent, what: Counted): string | undefined {
  switch (what) {
    case 'complained':
      return `${type}#${messageId}#${typeof detail.feedbackId === 'string' ? detail.feedbackId : digest}`;
    case 'delayed':
    case 'openedHuman':
    case 'openedBot':
    case 'openedUnknown':
    case 'clickedHuman':
    case 'clickedBot':
    case 'clickedUnknown':
      return `${what}#${messageId}#${recipient ?? ''}`;
    default:
      return undefined;
  }
}
