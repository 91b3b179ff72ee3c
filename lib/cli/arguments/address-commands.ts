import { Option } from 'commander';
import { addressIn } from './address-in.ts';
import { type Add, withExitCode, withOutput } from './definition.ts';
import { addForget } from './forget-command.ts';
import { someText, wholeNumber } from './option-values.ts';
import { given } from './options.ts';
import { rangeOf, withRange } from './range-options.ts';
import { withSource } from './source-options.ts';

export function addAddressCommands(add: Add, now: Date): void {
  addRecipient(add, now);
  addCheck(add);
  addForget(add);
}

function addRecipient(add: Add, now: Date): void {
  const command = add({
    usage: 'recipient <address>',
    summary: 'all mail to it, newest first',
    sentence: 'All mail to this address, newest send first, each with its status.',
    examples: [
      { what: 'the last ten', line: 'recipient ana@example.com --limit 10' },
      { what: 'of this month, with everything that happened', line: 'recipient ana@example.com --since 30d --events' },
    ],
    toAction: (options, address) => ({
      name: 'recipient',
      address: addressIn(address),
      events: options.events === true,
      range: rangeOf(options, now, 'ever'),
      ...given(options, 'number', 'limit'),
    }),
  })
    .option('--events', 'with the timeline of each message')
    .option('--limit <n>', 'at most so many messages', wholeNumber);
  withSource(withExitCode(withOutput(withRange(command, 'ever'))), 'several');
}

function addCheck(add: Add): void {
  const command = add({
    usage: 'check <file>',
    summary: 'which addresses of a list to mail, and which not',
    sentence: 'For each address of a list: mail it, do not, or never heard of it; and why. "-" is standard input.',
    examples: [
      { what: 'one address a line', line: 'check addresses.txt' },
      { what: 'a column of a CSV file, whose columns are kept', line: 'check customers.csv --column email --format csv' },
    ],
    toAction: (options, file) => ({
      name: 'check',
      file,
      ...given(options, 'string', 'column'),
      ...(options.format === 'csv' && { format: 'csv' }),
    }),
  })
    .option('--column <name>', 'the column of a CSV file that holds the addresses', someText)
    .addOption(
      new Option('--format <format>', "csv: the file's own columns, and the answer beside them")
        .choices(['csv'])
        .conflicts('json'),
    );
  withSource(withExitCode(withOutput(command)), 'several');
}
