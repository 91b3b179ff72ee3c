import type { FeedIndex } from '../table/settings.ts';

/** Where `ses-events local` says how it is reached, and `--local` looks. Relative to the folder that both are run in. */
export const localStateFile = '.ses-events/local.json';

export type LocalState = {
  readonly endpoint: string;
  readonly tableName: string;
  readonly shardCount: number;
  readonly feedIndex: FeedIndex;
  readonly pid: number;
};
