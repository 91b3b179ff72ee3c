import type { Colors } from 'picocolors/types';

/** How output is shown: everything a view needs to know of the terminal. */
export type Display = {
  /** Characters in a line. */
  readonly columns: number;
  readonly colors: Colors;
  /** Times in UTC in place of the machine's zone. */
  readonly utc: boolean;
};
