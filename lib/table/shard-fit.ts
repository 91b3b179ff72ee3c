import { shardOf } from './keys.ts';

/** @see the setting `shardCount` */
const largestShardCount = 256;

/** So many messages that all lie where another number of shards would have put them do so by chance once in a million times, or less. */
const enough = 24;

/**
 * Whether rows may lie in shards that are not read. A message's shard follows from its id and the number of shards it was written with, so each row
 * that is found rules numbers out. Where a larger number than the one that is read explains them all, it is the one that they were written with.
 */
export class ShardFit {
  readonly #messages = new Set<string>();
  #larger: readonly number[];

  /** @param shardCount over how many shards are read */
  constructor(shardCount: number) {
    this.#larger = Array.from({ length: Math.max(0, largestShardCount - shardCount) }, (_, index) => shardCount + 1 + index);
  }

  /** @param messageId of a row that was found in this shard */
  saw(messageId: string, shard: number): void {
    if (this.#larger.length === 0 || this.isKnown || this.#messages.has(messageId)) return;
    this.#messages.add(messageId);
    this.#larger = this.#larger.filter((count) => shardOf(messageId, count) === shard);
  }

  /** Whether enough was seen to tell. */
  get isKnown(): boolean {
    return this.#larger.length === 0 || this.#messages.size >= enough;
  }

  /** How many shards the rows were written with, where that is more than are read and is known. */
  get writtenWith(): number | undefined {
    return this.isKnown ? this.#larger.at(-1) : undefined;
  }
}
