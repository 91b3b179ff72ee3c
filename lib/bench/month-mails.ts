import type { SesEventType } from '../events/event-type.ts';

/** Of how many mails one has such an event, and how long after the send (ms). */
export const monthEvents = {
  send: [1, 0],
  delivery: [1, 1_204],
  open: [3, 60_000],
  click: [12, 90_000],
  bounce: [60, 1_322],
  deliveryDelay: [90, 300_000],
  complaint: [1_500, 3_600_000],
} as const satisfies Partial<Record<SesEventType, readonly [every: number, after: number]>>;

export type MonthType = keyof typeof monthEvents;

export const monthShards = 4;

/** How long the mails are spread over (ms). */
export const week = 7 * 86_400_000;

/** Rows of so many mails. */
export function rowsOf(mails: number): number {
  return Object.values(monthEvents).reduce((sum, [every]) => sum + Math.ceil(mails / every), 0);
}
