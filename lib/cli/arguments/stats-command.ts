import { InvalidArgumentError } from 'commander';
import { type Grouping, groupings } from '../../answers/filter/filter.ts';
import { limits } from '../../answers/stats/rates.ts';
import type { Sort, Threshold } from '../command.ts';
import type { AddForTime } from './add-for-time.ts';
import { appended } from './filter-options.ts';
import { grouping, wholeNumber } from './option-values.ts';
import { given } from './options.ts';

/** `Object.keys` does not say that it gives these names. */
const rates = Object.keys(limits) as readonly (keyof typeof limits)[];

export function addStats(add: AddForTime): void {
  add(
    {
      usage: 'stats',
      summary: 'counts and rates, by day or by much else',
      sentence: "Counts and rates of the mail that was sent in the time, beside SES's review and pause lines.",
      examples: [
        {
          what: 'the ten campaigns that were complained about most',
          line: 'stats --by tag:campaign --sort complaintRate --limit 10',
        },
        {
          what: 'for cron: fails where SES would review the account',
          line: 'stats --since 1d --fail-above complaintRate=0.1%',
        },
      ],
      which: 'mails',
      since: '7d',
      toAction: (selection, options) => ({
        name: 'stats',
        ...selection,
        by: options.by as Grouping,
        ...(options.sort !== undefined && { sort: options.sort as Sort }),
        ...given(options, 'number', 'limit', 'minSent'),
        failAbove: (options.failAbove as readonly Threshold[] | undefined) ?? [],
      }),
    },
    (command) =>
      command
        .option('--by <group>', `${groupings.join(', ')} or tag:NAME`, grouping, 'day')
        .option('--sort <column>', 'by this column of --json, the greatest first; -COLUMN: the least first', sort)
        .option('--limit <n>', 'the first so many groups', wholeNumber)
        .option('--min-sent <n>', 'groups with so many mails at least', wholeNumber)
        .option(
          '--fail-above <rate=percent>',
          `exit with 3 where the total ${rates.join(' or ')} is above this: complaintRate=0.1%; may be repeated`,
          appended(threshold),
        ),
  );
}

function sort(text: string): Sort {
  const [, minus, column] = /^(-?)([A-Za-z]\w*)$/.exec(text) ?? [];
  if (column !== undefined) return { column, ascending: minus === '-' };
  throw new InvalidArgumentError('Give the name of a column such as bounceRate, or -bounceRate.');
}

/** With its percent sign, for 0.1 could mean a tenth. */
function threshold(text: string): readonly Threshold[] {
  const [, name, percent] = /^(\w+)=(\d{1,3}(?:\.\d{1,6})?)%$/.exec(text) ?? [];
  const rate = rates.find((one) => one === name);
  if (rate !== undefined && Number(percent) <= 100) return [{ rate, above: Number(percent) / 100 }];
  throw new InvalidArgumentError(`Give ${rates.join(' or ')}, and per cent with their sign: complaintRate=0.1%.`);
}
