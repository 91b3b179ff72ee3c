import type { createColors } from 'picocolors';

/** How output is shown: everything a view needs to know of the terminal. */
export type Display = {
  /** Characters in a line. */
  readonly columns: number;
  readonly colors: ReturnType<typeof createColors>;
  /** Times in UTC in place of the machine's zone. */
  readonly utc: boolean;
};
