import type { Reason } from '../bounce/reason.ts';
import type { Status } from '../status.ts';

/**
 * Whether to mail an address, by what became of its mail:
 * `mail`: nothing stands against it;
 * `fixFirst`: the address is good, and something else has to be changed first: the mail, the sender's reputation, a mail server;
 * `wait`: it may pass by itself, or nobody can tell yet;
 * `doNotMail`: the next mail will fare no better, or its owner does not want it;
 * `neverHeardOf`: no mail to it is known;
 * `notAnAddress`.
 */
export const words = ['mail', 'fixFirst', 'wait', 'doNotMail', 'neverHeardOf', 'notAnAddress'] as const;

export type Word = (typeof words)[number];

/** The verdict on one address: that of `why ADDRESS`, in one word. Field names are a contract: lib/cli/README.md, "check". */
export type Checked = {
  /** Bare and lower-cased; where it is none, the text as it was given. */
  readonly address: string;
  readonly verdict: Word;
  /** Of the mail that decides. */
  readonly status?: Status;
  /** Why, where something stands in the way. */
  readonly reason?: Reason;
  readonly meaning?: string;
  /** Since when mail to it has fared so, as far back as `why` looks. ISO 8601. */
  readonly since?: string;
  /** The mail that decides. */
  readonly messageId?: string;
  /** What to do. */
  readonly advice?: string;
  /** A shell command that does it. */
  readonly command?: string;
};
