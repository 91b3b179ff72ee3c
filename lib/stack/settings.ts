import { type SesEventType, sesEventTypes } from '../events/event-type.ts';
import type { FeedIndex } from '../table/settings.ts';

/** What a person may choose, in `cdk.json` under `context.sesEvents` or by `-c sesEvents.<name>=<value>`. */
export type Settings = {
  /** 1 to 64 of `A-Z a-z 0-9 _ -`. Another name means another configuration set: senders name it. @default 'ses-events' */
  readonly configurationSetName: string;
  /**
   * Which events SES publishes. `open` puts a tracking pixel into the HTML mail of the whole configuration set and `click` rewrites its
   * links: leave them out to have mail go as it was written.
   * @default all ten
   * @see https://docs.aws.amazon.com/ses/latest/dg/faqs-metrics.html
   */
  readonly eventTypes: readonly SesEventType[];
  /** Over how many keys of the feed index the events of one type and day are spread, 1 to 256. May grow, never shrink. @default 4 */
  readonly shardCount: number;
  /**
   * Which events the feed index holds. `problems`: bounces, complaints, rejects, rendering failures and delays alone, for nearly a third less;
   * then only these can be listed, counted and exported by time. Holds for rows written from then on. @default 'all'
   */
  readonly feedIndex: FeedIndex;
  /** The function's memory in MB, 128 to 10240. 256 to 512 is the sweet spot. @default 256 */
  readonly memorySize: number;
  /** What becomes of the table when the stack is deleted; `retain` protects it from deletion besides. @default 'retain' */
  readonly removalPolicy: 'retain' | 'destroy';
  /** Whole days after which DynamoDB deletes a row, 1 to 36500. @default for ever */
  readonly retentionDays?: number;
  /** An SNS standard topic of the stack's region, told when an alarm fires. @default an alarm changes its state and tells nobody */
  readonly alarmTopicArn?: string;
  /** How many copies of the function may run at once; it also keeps so many for it. @default as many as the account has free */
  readonly reservedConcurrency?: number;
  /**
   * Writes a second that the table and each index take from the start, 4000 to 40000. On demand a new table takes 4,000, and doubles its
   * former peak within half an hour. Raising it costs once. It can only rise: DynamoDB refuses a value below what the table has grown to,
   * and leaving it out again changes nothing. @default what DynamoDB gives
   */
  readonly warmThroughput?: number;
};

/** One sentence: the setting, the value refused and the remedy. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

type Rule<Value> = { readonly accepts: (value: unknown) => value is Value; readonly remedy: string };

const rules: { readonly [Name in keyof Settings]-?: Rule<NonNullable<Settings[Name]>> } = {
  configurationSetName: {
    accepts: textLike(/^[A-Za-z0-9_-]{1,64}$/),
    remedy: 'give it a name of 1 to 64 letters, digits, hyphens and underscores',
  },
  eventTypes: {
    accepts: (value): value is readonly SesEventType[] =>
      Array.isArray(value) && value.length > 0 && value.every((type) => sesEventTypes.includes(type)),
    remedy: `give it a list of one or more of ${sesEventTypes.join(', ')}`,
  },
  shardCount: { accepts: wholeNumber(1, 256), remedy: 'give it a whole number from 1 to 256' },
  feedIndex: {
    accepts: (value) => value === 'all' || value === 'problems',
    remedy: 'give it "all" or "problems"',
  },
  memorySize: { accepts: wholeNumber(128, 10_240), remedy: 'give it a whole number of megabytes from 128 to 10240' },
  reservedConcurrency: { accepts: wholeNumber(1, 10_000), remedy: 'give it a whole number from 1 to 10000, or leave it out' },
  warmThroughput: {
    accepts: wholeNumber(4_000, 40_000),
    remedy: 'give it a whole number of writes a second from 4000 to 40000, or leave it out',
  },
  removalPolicy: {
    accepts: (value) => value === 'retain' || value === 'destroy',
    remedy: 'give it "retain" or "destroy"',
  },
  retentionDays: {
    accepts: wholeNumber(1, 36_500),
    remedy: 'give it a whole number of days from 1 to 36500, or leave it out to keep events for ever',
  },
  alarmTopicArn: {
    accepts: textLike(/^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[A-Za-z0-9_-]{1,256}$/),
    remedy: 'give it the ARN of an SNS standard topic, such as arn:aws:sns:eu-west-1:123456789012:alarms',
  },
};

const defaults = {
  configurationSetName: 'ses-events',
  eventTypes: sesEventTypes,
  shardCount: 4,
  feedIndex: 'all',
  memorySize: 256,
  removalPolicy: 'retain',
} as const;

/** Throws `SettingsError` at the first setting that is unknown or holds a value it cannot have. */
export function parseSettings(given: Readonly<Record<string, unknown>>): Settings {
  assertSettings(given);
  return { ...defaults, ...given };
}

export function isSettingName(name: string): name is keyof Settings {
  return Object.hasOwn(rules, name);
}

function assertSettings(given: Readonly<Record<string, unknown>>): asserts given is Partial<Settings> {
  for (const [name, value] of Object.entries(given)) {
    const said = `The setting sesEvents.${name} is ${JSON.stringify(value)}`;
    if (!isSettingName(name)) {
      throw new SettingsError(`${said}, but there is no such setting: choose from ${Object.keys(rules).join(', ')}.`);
    }
    if (!rules[name].accepts(value)) throw new SettingsError(`${said}: ${rules[name].remedy}.`);
  }
}

function textLike(pattern: RegExp): (value: unknown) => value is string {
  return (value): value is string => typeof value === 'string' && pattern.test(value);
}

function wholeNumber(least: number, most: number): (value: unknown) => value is number {
  return (value): value is number => typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}
