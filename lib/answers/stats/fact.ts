import { bit, type Said, saidBits } from '../mails/said.ts';

/** Beside what the events have said: it is about a mail to somebody; it is about a link that was clicked in a mail. */
export const [mailBit, linkBit] = [1 << saidBits, 1 << (saidBits + 1)];

export const factBits = saidBits + 2;

/** Of whose mails the address is kept. */
export const troubled = bit.hard | bit.soft | bit.bounced | bit.complained;

/** What an event, or several together, say of one mail: numbers alone, so that millions of mails take little room. */
export type Fact = {
  /** Stands for the message and its recipient; for a link in it, too. */
  readonly mail: number;
  readonly said: Said;
  /** When it was sent (ms since 1970). */
  readonly sentAt: number;
  /** The bucket of the time that its delivery took; zero where nothing says so. */
  readonly time: number;
  /** For each grouping the number of the mail's groups, times four, and how much this weighs, 1 to 3; zero where nothing is said. */
  readonly groups: readonly number[];
  /** Stands for the address of a mail in trouble; else zero. */
  readonly address: number;
  /** Stands for the report of a complaint, which can name several; else zero. */
  readonly report: number;
};
