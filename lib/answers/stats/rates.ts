import type { EventType } from '../../events/event-type.ts';
import type { Counts } from './tally.ts';

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

/** SES's own metrics differ a little: README, "stats". @param types those that were counted; none given means all */
export function ratesOf({ sent, delivered, bouncedPermanent, complained }: Counts, types: readonly EventType[]): Rates {
  const counts = (type: EventType) => types.length === 0 || types.includes(type);
  const bySent = (type: EventType, count: number) => (sent > 0 && counts(type) ? count / sent : null);
  return {
    bounceRate: bySent('bounce', bouncedPermanent),
    complaintRate: bySent('complaint', complained),
    deliveryRate: bySent('delivery', delivered),
  };
}

export type Standing = 'fine' | 'review' | 'pause';

export function standingOf(name: keyof typeof limits, rate: number): Standing {
  if (rate >= limits[name].pause) return 'pause';
  return rate >= limits[name].review ? 'review' : 'fine';
}
