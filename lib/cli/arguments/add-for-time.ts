import type { Command as Program } from 'commander';
import type { Filter, Range } from '../../answers/filter/filter.ts';
import type { Action } from '../command.ts';
import { type Add, type Definition, withOutput } from './definition.ts';
import { filterOf, withFilter } from './filter-options.ts';
import type { Options } from './options.ts';
import { rangeOf, withRange } from './range-options.ts';
import { withSource } from './source-options.ts';

/** What is selected of a time. */
export type Selection = { readonly filter: Filter; readonly range: Range };

/** Adds a command about a time, with all options that such commands share; `since` is how long a time, unless it is said. */
export type AddForTime = (
  definition: Omit<Definition, 'toAction'> & {
    /** What is selected, for the help. */
    readonly which: 'mails' | 'events';
    readonly since: string;
    readonly toAction: (selection: Selection, options: Options) => Action;
  },
  withOwn: (command: Program) => Program,
  withMore?: (command: Program) => Program,
) => void;

export function addingForTime(add: Add, now: Date): AddForTime {
  return ({ since, toAction, which, ...definition }, withOwn, withMore = (command) => command) => {
    const command = add({
      ...definition,
      toAction: (options) => toAction({ filter: filterOf(options), range: rangeOf(options, now, since) }, options),
    });
    withSource(withFilter(withMore(withOutput(withRange(withOwn(command), since))), which));
  };
}
