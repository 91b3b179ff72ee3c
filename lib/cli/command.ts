import type { Said } from '../answers/bounce/said.ts';
import type { Filter, Grouping, Range } from '../answers/filter/filter.ts';
import type { MailStatus } from '../answers/mails/mail-status.ts';
import type { limits } from '../answers/stats/rates.ts';
import type { ArchivePlace } from '../deployed/archive.ts';
import type { QueueName } from '../deployed/queue-names.ts';
import type { Source } from '../deployed/source.ts';
import type { OwnFault } from '../operate/reason.ts';

/** What a command line asks for. */
export type Command = {
  readonly source: Source;
  /** Those that were named, each once: where they are several, all are asked. */
  readonly regions: readonly string[];
  /** Data alone, for programs. */
  readonly json: boolean;
  /** Times in UTC in place of the machine's zone. */
  readonly utc: boolean;
  /** Whether "nothing found" is an exit code of its own. */
  readonly exitCode: boolean;
  readonly action: Action;
};

export type Action =
  | { readonly name: 'history'; readonly messageId: string; readonly insights: boolean }
  | {
      readonly name: 'recipient';
      readonly address: string;
      readonly events: boolean;
      readonly range: Range;
      readonly limit?: number;
    }
  | {
      readonly name: 'forget';
      readonly address: string;
      /** Without asking. */
      readonly yes: boolean;
      /** What would be done alone. */
      readonly dryRun: boolean;
      /** Whether the whole table is looked through. */
      readonly scan: boolean;
    }
  | { readonly name: 'check'; readonly file: string; readonly column?: string; readonly format?: 'csv' }
  | (Selection & {
      readonly name: 'mails';
      /** Any of them; none given means all. */
      readonly statuses: readonly MailStatus[];
      /** Milliseconds since the send, at least. */
      readonly olderThan?: number;
      readonly limit?: number;
      readonly format?: 'csv';
    })
  | (Selection & { readonly name: 'events'; readonly limit?: number })
  /** `soft`: soft bounces and delays, too. */
  | (Selection & { readonly name: 'problems'; readonly soft: boolean })
  | (Selection & {
      readonly name: 'stats';
      readonly by: Grouping;
      readonly sort?: Sort;
      /** Groups shown, at most. */
      readonly limit?: number;
      /** Groups with fewer mails are not shown. */
      readonly minSent?: number;
      readonly failAbove: readonly Threshold[];
    })
  | { readonly name: 'tail'; readonly filter: Filter }
  | { readonly name: 'why'; readonly subject: string }
  | { readonly name: 'explain'; readonly said: Said | 'standardInput' }
  | (Selection & {
      readonly name: 'export';
      readonly format: 'jsonl' | 'csv';
      readonly output?: string;
      /** Whether a CSV file begins with a byte-order mark. @default true */
      readonly bom?: boolean;
    })
  | {
      readonly name: 'redrive';
      readonly queue?: QueueName;
      readonly send: boolean;
      /** What fails again by this fault of its own is deleted. */
      readonly discard?: OwnFault;
      readonly keepGoing: boolean;
      /** Messages that are looked at, of each queue. */
      readonly limit: number;
      /** Whether what they hold is shown, personal data too. */
      readonly show: boolean;
    }
  | {
      readonly name: 'replay';
      /** Files, `-` for standard input, places in S3; none means the archive of the stack. */
      readonly from: readonly (string | ArchivePlace)[];
      /** By the event's own time. */
      readonly since?: Date;
      readonly until?: Date;
      /** Whether the events are sent, and not only looked at. */
      readonly send: boolean;
      /** Events a second, at most. */
      readonly rate: number;
      /** The file that gets what the function refused. */
      readonly failed?: string;
    }
  | {
      readonly name: 'page';
      /** The port of 127.0.0.1, if one was given. */
      readonly port?: number;
      /** Whether the browser is opened. */
      readonly open: boolean;
    }
  | {
      readonly name: 'local';
      readonly port?: number;
      /** The folder of the world, where one was given. */
      readonly path?: string;
      readonly traffic: number;
      /** Events that shall wait in the failure queues. */
      readonly deadLetters: number;
      /** How long a time its mail shall fill (ms), with so many mails; none if not given. */
      readonly history?: number;
      readonly mails: number;
      /** The file that gets what is new, `-` for standard output; nothing is forwarded if not given. */
      readonly forward?: string;
      /** The page is served, too: on this port, if one was given. */
      readonly page?: { readonly port?: number; readonly open: boolean };
    };

type Selection = { readonly filter: Filter; readonly range: Range };

/** A column by its `--json` name. */
export type Sort = { readonly column: string; readonly ascending: boolean };

/** A rate, 0 to 1, above which `stats` ends with an exit code of its own. */
export type Threshold = { readonly rate: keyof typeof limits; readonly above: number };

/** How a question ended. */
export type Outcome = 'answered' | 'nothingFound' | 'aboveThreshold' | 'incomplete';
