/** Rows lie in shards that are not read: an answer would be cut without a word. One sentence with the remedy. */
export class ShardsMissing extends Error {
  override readonly name = 'ShardsMissing';

  constructor(
    readonly shardCount: number,
    readonly writtenWith: number,
  ) {
    super(
      `The rows of this table are spread over ${writtenWith} shards or more, and ${shardCount} are read, so some would be missing: give --table with --shards ${writtenWith}, or the stack's own shardCount.`,
    );
  }
}
