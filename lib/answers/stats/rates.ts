import type { EventType } from '../../events/event-type.ts';
import type { Counts } from './counts.ts';

/**
 * Where SES reviews an account, and where it may pause its sending.
 * @see https://docs.aws.amazon.com/ses/latest/dg/faqs-enforcement.html
 */
export const limits = {
  bounceRate: { review: 0.05, pause: 0.1 },
  complaintRate: { review: 0.001, pause: 0.005 },
} as const;

export type Rates = {
  /** Permanent bounces by sends; `null` where nothing was sent, or not everything was counted. */
  readonly bounceRate: number | null;
  /** Complaints by sends. */
  readonly complaintRate: number | null;
  /** Deliveries by sends. */
  readonly deliveryRate: number | null;
};

/** SES's own metrics differ a little: lib/cli/README.md, "stats". @param types those that were read; none given means all. Mails are known by all of them alone */
export function ratesOf({ sent, delivered, bouncedPermanent, complained }: Counts, types: readonly EventType[]): Rates {
  const bySent = (count: number) => (sent > 0 && types.length === 0 ? count / sent : null);
  return {
    bounceRate: bySent(bouncedPermanent),
    complaintRate: bySent(complained),
    deliveryRate: bySent(delivered),
  };
}

export type Standing = 'fine' | 'review' | 'pause';

export function standingOf(name: keyof typeof limits, rate: number): Standing {
  if (rate >= limits[name].pause) return 'pause';
  return rate >= limits[name].review ? 'review' : 'fine';
}
