import type { EventTable } from '../table/reader.ts';

/** What the pages are made of. */
export type Served = {
  /** The table; looked for again at each question until it is found, since what stands in the way may be mended meanwhile. */
  readonly open: () => Promise<EventTable>;
  /** What was opened, as people name it: `the stack ses-events in eu-west-1`, `the local world`. */
  readonly what: string;
  /** What a command line needs beside its command to ask the same table, for a shell to read: ` --stack staging`. @default nothing */
  readonly flags?: string;
  /** What an error means for a person: one of one sentence, where it is known. */
  readonly explain: (error: unknown) => unknown;
  readonly now: () => Date;
};

/** @param open looks for the table: one that was found is kept */
export function servedFrom({ open, ...rest }: Omit<Served, 'now'>): Served {
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
    now: () => new Date(),
  };
}
