import { debuglog } from 'node:util';
import { InvalidQuestion } from '../answers/door/invalid-question.ts';
import { UserError } from '../deployed/user-error.ts';
import { NotInFeed } from '../table/not-in-feed.ts';
import type { EventTable } from '../table/reader.ts';

/** What the pages are made of. */
export type Served = {
  /** The table; looked for again until it is found, and after each error that was explained: what stands in the way may be mended meanwhile. */
  readonly open: () => Promise<EventTable>;
  /** What was opened, as people name it: `the stack ses-events in eu-west-1`, `the local world`. */
  readonly what: string;
  /** What a command line needs beside its command to ask the same table, for a shell to read: ` --stack staging`. @default nothing */
  readonly flags?: string;
  /** What an error means for a person: one of one sentence, where it is known. */
  readonly explain: (error: unknown) => unknown;
  readonly now: () => Date;
};

const debug = debuglog('ses-events');

/** @param open looks for the table: one that was found is kept while it answers */
export function servedFrom({ open, explain, ...rest }: Omit<Served, 'now'>): Served {
  let found: Promise<EventTable> | undefined;
  return {
    ...rest,
    open: () => {
      found ??= open().catch((error: unknown) => {
        found = undefined;
        throw error;
      });
      return found;
    },
    explain: (error) => {
      if (error instanceof InvalidQuestion) return error;
      debug('%O', error);
      // The stack may have been deployed anew with another table, or the credentials renewed.
      found = undefined;
      return error instanceof NotInFeed ? new UserError(problemsAlone, { cause: error }) : explain(error);
    },
    now: () => new Date(),
  };
}

/** The sentence of `NotInFeed` speaks of the command's options. */
const problemsAlone =
  'This stack’s feed holds problems alone (feedIndex "problems"), so mails cannot be listed or counted by time: see the live feed for the problems, or search for an address or a message id.';
