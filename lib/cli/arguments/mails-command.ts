import { Option } from 'commander';
import { type MailStatus, mailStatuses } from '../../answers/mails/mail-status.ts';
import type { AddForTime } from './add-for-time.ts';
import { withExitCode } from './definition.ts';
import { duration, mailStatusList, wholeNumber } from './option-values.ts';
import { given } from './options.ts';

export function addMails(add: AddForTime): void {
  add(
    {
      usage: 'mails',
      summary: 'each mail and recipient with its status now',
      sentence: 'One line for each mail and recipient that was sent in the time, with its status now; newest send first.',
      examples: [
        {
          what: 'sent this week, and nobody knows what became of it',
          line: 'mails --status noOutcome --older-than 4h --since 7d',
        },
        { what: 'what a campaign had trouble with', line: 'mails --status bounced,complained --tag campaign=spring' },
      ],
      which: 'mails',
      since: '24h',
      toAction: (selection, options) => ({
        name: 'mails',
        ...selection,
        statuses: (options.status as readonly MailStatus[] | undefined) ?? [],
        ...given(options, 'number', 'olderThan', 'limit'),
        ...(options.format === 'csv' && { format: 'csv' }),
      }),
    },
    (command) =>
      command
        .option('--status <statuses>', `${mailStatuses.join(', ')}; several with commas`, mailStatusList)
        .option('--older-than <time>', 'sent so long ago, at least: 30m, 4h, 7d', duration)
        .option('--limit <n>', 'the newest so many', wholeNumber)
        .addOption(new Option('--format <format>', 'csv: for spreadsheets').choices(['csv']).conflicts('json')),
    withExitCode,
  );
}
