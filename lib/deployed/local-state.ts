import type { FeedIndex } from '../table/settings.ts';
import type { NamedOutputs } from './outputs-of.ts';

/** How a local world is reached. */
export type LocalState = {
  readonly endpoint: string;
  readonly tableName: string;
  readonly shardCount: number;
  readonly feedIndex: FeedIndex;
  readonly pid: number;
  /** Lambda and SQS, on loopback: what an operator calls of them. */
  readonly services: string;
  /** As the stack's outputs have them. */
  readonly outputs: NamedOutputs;
};
