import { Option } from 'commander';
import { UsageError } from '../usage-error.ts';
import type { AddForTime } from './add-for-time.ts';
import type { Options } from './options.ts';

export function addExport(add: AddForTime): void {
  add(
    {
      usage: 'export',
      summary: 'rows as JSON Lines or CSV',
      sentence: 'Rows of a time range as JSON Lines or CSV, oldest first.',
      examples: [
        { what: 'a month for a spreadsheet', line: 'export --since 2026-10-01 --until 2026-11-01 --output october.csv' },
        { what: 'yesterday and today for another program', line: 'export --since 48h | gzip > events.jsonl.gz' },
      ],
      which: 'events',
      since: '24h',
      toAction: (selection, options) => ({ name: 'export', ...selection, ...fileOf(options) }),
    },
    (command) =>
      command
        .option('--output <file>', 'write to this file, complete or not at all (default: standard output)')
        .addOption(
          new Option('--format <format>', 'jsonl or csv (default: by the name of the file, else jsonl)').choices([
            'jsonl',
            'csv',
          ]),
        )
        .option('--no-bom', 'a CSV file without the byte-order mark that spreadsheets need'),
  );
}

/** What `export` writes, and where. */
function fileOf({ format, output, bom }: Options) {
  const file = typeof output === 'string' ? output : undefined;
  if (file?.trim() === '') throw new UsageError('The name of the --output file is empty: give one, or leave --output out.');
  const isCsv = format === 'csv' || (format === undefined && file?.endsWith('.csv') === true);
  if (bom === false && !(isCsv && file !== undefined))
    throw new UsageError('--no-bom means nothing without a CSV file: give --output too, or leave it out.');
  return {
    format: isCsv ? 'csv' : 'jsonl',
    ...(file !== undefined && { output: file }),
    ...(bom === false && { bom }),
  } as const;
}
