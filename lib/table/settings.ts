/** Which rows the index by type and day holds: all, or those of `problemTypes` alone, which saves nearly one write unit in three. */
export type FeedIndex = 'all' | 'problems';

/** How rows are written. The stack hands it to the function as environment variables and to readers as outputs. */
export type TableSettings = {
  readonly tableName: string;
  /** Over how many keys of `byTypeDay` the events of one type and day are spread. Each takes 1,000 write units a second. */
  readonly shardCount: number;
  /** @default 'all' */
  readonly feedIndex?: FeedIndex;
  /** Days after which a row expires; absent keeps it for ever. */
  readonly retentionDays?: number;
};

const variables = {
  tableName: 'TABLE_NAME',
  shardCount: 'SHARD_COUNT',
  feedIndex: 'FEED_INDEX',
  retentionDays: 'RETENTION_DAYS',
} as const;

export function toEnvironment(settings: TableSettings): Record<string, string> {
  return {
    [variables.tableName]: settings.tableName,
    [variables.shardCount]: String(settings.shardCount),
    ...(settings.feedIndex !== undefined && { [variables.feedIndex]: settings.feedIndex }),
    ...(settings.retentionDays !== undefined && { [variables.retentionDays]: String(settings.retentionDays) }),
  };
}

/** Throws an `Error` that names the variable and the value where one is missing or no whole number above zero. */
export function fromEnvironment(environment: Readonly<Record<string, string | undefined>>): TableSettings {
  const tableName = environment[variables.tableName];
  if (!tableName) throw new Error(`The environment variable ${variables.tableName} is not set: give it the table's name.`);
  const retentionDays = environment[variables.retentionDays];
  return {
    tableName,
    shardCount: wholeNumber(variables.shardCount, environment[variables.shardCount]),
    feedIndex: feedIndexIn(environment[variables.feedIndex]),
    ...(retentionDays !== undefined && { retentionDays: wholeNumber(variables.retentionDays, retentionDays) }),
  };
}

function feedIndexIn(value: string | undefined): FeedIndex {
  if (value === undefined || value === 'all') return 'all';
  if (value === 'problems') return value;
  throw new Error(`The environment variable ${variables.feedIndex} is ${JSON.stringify(value)}: give it all or problems.`);
}

function wholeNumber(variable: string, value: string | undefined): number {
  const number = Number(value);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new Error(`The environment variable ${variable} is ${JSON.stringify(value)}: give it a whole number above zero.`);
}
