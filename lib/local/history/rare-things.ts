import type { Random } from './chance.ts';

/** Of how many chances each comes once. */
const shares = {
  /** The last event about a mail to somebody does not come through. */
  lost: 0.0006,
  /** SES finds bad content in a mail. */
  rejected: 0.0002,
  /** A server does not like a newsletter. */
  refused: 0.001,
  /** Somebody to whom a newsletter went complains. */
  complaint: 0.0004,
  /** Somebody to whom a mail to several went complains, at a provider that does not say who. */
  redactedComplaint: 0.0005,
  /** Somebody who opens a newsletter wants no more of it. */
  unsubscription: 0.006,
  /** Out of office. */
  autoReply: 0.012,
} as const;

export type RareThing = keyof typeof shares;

/** What is rare comes evenly, as often as its share says: by chance alone one month would have none of it and the next one twice as much. */
export class RareThings {
  private readonly due = new Map<RareThing, number>();

  constructor(private readonly random: Random) {}

  /** Asked at every chance. */
  happens(thing: RareThing): boolean {
    const due = (this.due.get(thing) ?? this.random()) + shares[thing];
    this.due.set(thing, due % 1);
    return due >= 1;
  }
}
