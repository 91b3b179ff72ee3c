import { bit, type Said } from './said.ts';

/** How a mail to one recipient ended, as `stats` counts it: each mail under one of these. */
export const outcomes = [
  'delivered',
  'bouncedPermanent',
  'bouncedTransient',
  'suppressed',
  'rejected',
  'renderingFailed',
  'delayed',
  'noOutcome',
] as const;

export type Outcome = (typeof outcomes)[number];

/**
 * Bounces are counted as SES types them, so that rates agree with SES's: a permanent one whatever came before it. A complaint and an automatic
 * reply show that a mail has arrived, though its delivery may not be known; both are counted beside the outcome.
 */
export function outcomeIn(said: Said): Outcome {
  const has = (word: keyof typeof bit) => (said & bit[word]) !== 0;
  if (has('hard')) return 'bouncedPermanent';
  if (has('bounced')) return 'bouncedTransient';
  if (has('suppressed')) return 'suppressed';
  if (has('rejected')) return 'rejected';
  if (has('renderingFailed')) return 'renderingFailed';
  if (has('delivered') || has('complained') || has('autoReply')) return 'delivered';
  if (has('softBounced')) return 'bouncedTransient';
  return has('delayed') ? 'delayed' : 'noOutcome';
}
