/** How much the feed keeps, and for how long. */
export type FeedLimits = {
  /** Events that whoever begins to watch is shown at most of those that were there. */
  readonly newest: number;
  /** Milliseconds for finding them. */
  readonly longestLook: number;
  /** Events of a message at most. */
  readonly atOnce: number;
  /** Events that are kept for whoever comes back, or is slow. */
  readonly kept: number;
  /** And of their JSON, so many characters. */
  readonly keptText: number;
  /** Milliseconds that the reading goes on when nobody watches any more: a page that is loaded again comes back. */
  readonly lingering: number;
};

export const usualLimits: FeedLimits = {
  newest: 100,
  longestLook: 5_000,
  atOnce: 500,
  kept: 10_000,
  keptText: 16_000_000,
  lingering: 60_000,
};
