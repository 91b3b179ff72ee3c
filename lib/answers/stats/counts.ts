import { type Outcome, outcomeIn, outcomes } from '../mails/outcome.ts';
import { bit, readings, type Said } from '../mails/said.ts';
import { mailBit } from './fact.ts';
import { Percentiles } from './percentiles.ts';

/** Counted beside the outcome. */
const besides = ['complained', 'autoReplied', 'hadDelay', ...readings] as const;

type Beside = (typeof besides)[number];

const distincts = ['recipientsBounced', 'recipientsComplained'] as const;

export type Distinct = (typeof distincts)[number];

/** What `stats` counts. */
export const counted = ['sent', ...outcomes, ...besides, ...distincts] as const;

export type Counted = (typeof counted)[number];

/**
 * Numbers of mails, a mail to several counting once for each recipient.
 * - `sent`: the mails; those of each outcome add up to it
 * - `bouncedPermanent`, `bouncedTransient` (undetermined ones too): bounces as SES types them, less those with which it declined to send
 * - `complained`: reports, as SES counts them: one can name everybody at a domain, and counts once; without `not-spam` and `auth-failure`
 * - `autoReplied`: something answered by itself; `hadDelay`: it was put off at least once, whatever came then
 * - `opened...`, `clicked...`: however often; what a robot opened and then a person counts in both. Where SES does not say which recipient it was,
 *   the message counts once
 * - `recipientsBounced`, `recipientsComplained`: distinct addresses of the mails that bounced (either way), or that may have complained
 * - `deliveryMedianMs` ...: SES's own processing time from the send to the server's answer, within 1 %
 */
export type Counts = Readonly<Record<Counted, number>> & {
  readonly deliveryMedianMs?: number;
  readonly deliveryP95Ms?: number;
  readonly deliveryP99Ms?: number;
};

/** The bits of readings have the same names. */
const bits: Readonly<Record<Beside, Said>> = {
  ...bit,
  complained: bit.reported,
  autoReplied: bit.autoReply,
  hadDelay: bit.delayed,
};

/** The counters of one group. */
export class Counter {
  /** Tells it from every other of the same counting. */
  readonly name: string;
  /** How many mails of which the same is known: a few hundred kinds, however many mails. */
  readonly #alike = new Map<Said, number>();
  readonly #distinct: Record<Distinct, number> = { recipientsBounced: 0, recipientsComplained: 0 };
  readonly #times = new Percentiles();

  constructor(name: string) {
    this.name = name;
  }

  /** @param said with `mailBit` if it is a mail to somebody; else only what somebody of several did */
  add(said: Said, bucket: number): void {
    this.#alike.set(said, (this.#alike.get(said) ?? 0) + 1);
    if (bucket > 0) this.#times.add(bucket);
  }

  addDistinct(name: Distinct): void {
    this.#distinct[name] += 1;
  }

  get counts(): Counts {
    const [median, p95, p99] = [0.5, 0.95, 0.99].map((part) => this.#times.at(part));
    return {
      ...this.#sums,
      ...this.#distinct,
      ...(median !== undefined && { deliveryMedianMs: median }),
      ...(p95 !== undefined && { deliveryP95Ms: p95 }),
      ...(p99 !== undefined && { deliveryP99Ms: p99 }),
    };
  }

  get #sums(): Record<Counted, number> {
    const sums = zero();
    for (const [said, mails] of this.#alike) {
      if ((said & mailBit) !== 0) {
        sums.sent += mails;
        sums[outcomeIn(said)] += mails;
      }
      for (const name of besides) if ((said & bits[name]) !== 0) sums[name] += mails;
    }
    return sums;
  }
}

function zero(): Record<Counted, number> {
  return Object.fromEntries(counted.map((name) => [name, 0])) as Record<Counted, number>;
}

/** Of which distinct addresses a mail makes its recipient one. */
export function distinctsIn(said: Said): readonly Distinct[] {
  const outcome: Outcome = outcomeIn(said);
  return [
    ...(outcome === 'bouncedPermanent' || outcome === 'bouncedTransient' ? (['recipientsBounced'] as const) : []),
    ...((said & bit.complained) !== 0 ? (['recipientsComplained'] as const) : []),
  ];
}
