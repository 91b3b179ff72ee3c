import type { Said } from '../answers/bounce/said.ts';
import type { Filter, Grouping, Range } from '../answers/filter.ts';
import type { Source } from '../deployed/source.ts';

/** What a command line asks for. */
export type Command = {
  readonly source: Source;
  /** Data alone, for programs. */
  readonly json: boolean;
  /** Times in UTC in place of the machine's zone. */
  readonly utc: boolean;
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
  | { readonly name: 'check'; readonly file: string; readonly column?: string; readonly format?: 'csv' }
  | { readonly name: 'events'; readonly filter: Filter; readonly range: Range; readonly limit?: number }
  | { readonly name: 'problems'; readonly filter: Filter; readonly range: Range }
  | { readonly name: 'stats'; readonly filter: Filter; readonly range: Range; readonly by: Grouping }
  | { readonly name: 'tail'; readonly filter: Filter }
  | { readonly name: 'why'; readonly subject: string }
  | { readonly name: 'explain'; readonly said: Said | 'standardInput' }
  | {
      readonly name: 'export';
      readonly filter: Filter;
      readonly range: Range;
      readonly format: 'jsonl' | 'csv';
      readonly output?: string;
      /** Whether a CSV file begins with a byte-order mark. @default true */
      readonly bom?: boolean;
    }
  | { readonly name: 'local'; readonly port?: number; readonly path: string; readonly traffic: number };

/** How a question ended. */
export type Outcome = 'answered' | 'nothingFound';
