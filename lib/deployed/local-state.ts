import type { FeedIndex } from '../table/settings.ts';

/** How a local world is reached. */
export type LocalState = {
  readonly endpoint: string;
  readonly tableName: string;
  readonly shardCount: number;
  readonly feedIndex: FeedIndex;
  readonly pid: number;
};
