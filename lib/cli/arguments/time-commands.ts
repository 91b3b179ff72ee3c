import { type AddForTime, addingForTime } from './add-for-time.ts';
import { type Add, withExitCode, withOutput } from './definition.ts';
import { addExport } from './export-command.ts';
import { filterOf, withFilter } from './filter-options.ts';
import { addMails } from './mails-command.ts';
import { wholeNumber } from './option-values.ts';
import { given } from './options.ts';
import { withSource } from './source-options.ts';
import { addStats } from './stats-command.ts';

export function addTimeCommands(add: Add, now: Date): void {
  const addForTime = addingForTime(add, now);
  addMails(addForTime);
  addEvents(addForTime);
  addProblems(addForTime);
  addStats(addForTime);
  addTail(add);
  addExport(addForTime);
}

function addEvents(add: AddForTime): void {
  add(
    {
      usage: 'events',
      summary: 'events by type and time, oldest first',
      sentence: 'Events by type and time, oldest first.',
      examples: [
        { what: 'what went wrong today', line: 'events --type bounce,complaint' },
        { what: 'the last fifty for a domain', line: 'events --recipient-domain example.com --limit 50' },
      ],
      which: 'events',
      since: '24h',
      toAction: (selection, options) => ({ name: 'events', ...selection, ...given(options, 'number', 'limit') }),
    },
    (command) => command.option('--limit <n>', 'the newest so many; a terminal without it gets 200', wholeNumber),
    withExitCode,
  );
}

function addProblems(add: AddForTime): void {
  add(
    {
      usage: 'problems',
      summary: 'what will not heal by itself, by cause',
      sentence:
        'Bounces that will not heal by themselves, complaints, rejects, rendering failures and suppression echoes, by cause, with examples.',
      examples: [
        { what: 'the last seven days', line: 'problems' },
        {
          what: 'of a campaign, soft bounces and delays too',
          line: 'problems --soft --tag campaign=spring --since 2026-11-01',
        },
      ],
      which: 'events',
      since: '7d',
      toAction: (selection, options) => ({ name: 'problems', ...selection, soft: options.soft === true }),
    },
    (command) => command.option('--soft', 'soft bounces and delays, too'),
  );
}

function addTail(add: Add): void {
  const command = add({
    usage: 'tail',
    summary: 'events as they come, until Ctrl-C',
    sentence: 'Events as they come, late ones too, until Ctrl-C.',
    examples: [
      { what: 'everything', line: 'tail' },
      { what: 'what a test mail does', line: 'tail --recipient ana@example.com' },
    ],
    toAction: (options) => ({ name: 'tail', filter: filterOf(options) }),
  });
  withSource(withFilter(withOutput(command), 'events'));
}
