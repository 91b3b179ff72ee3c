import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { UserError } from '../../deployed/user-error.ts';
import { longestLine } from './first-line.ts';
import type { Form } from './form.ts';

/** A row of a table, or a line as its only cell. */
export type Row = {
  readonly cells: readonly string[];
  /** As it stands in the file, without the end of the line. */
  readonly text: string;
  /** That of Windows, too, where there is none, or a carriage return alone: RFC 4180 has it so. */
  readonly lineEnd: '\n' | '\r\n';
  /** The number of its last line. */
  readonly line: number;
};

/** The rows of a text as they come, without blank ones. @param name how a sentence calls the text */
export async function* rowsOf(text: AsyncIterable<string>, form: Form, name: string): AsyncGenerator<Row> {
  const parser: AsyncIterable<Parsed> = pipeline(Readable.from(text), parse(optionsOf(form)), () => {});
  try {
    for await (const { record, raw, info } of parser)
      if (record.some((cell) => cell.trim() !== '')) yield rowOf(record, raw, info.lines);
  } catch (error) {
    throw error instanceof CsvError ? new UserError(sentence(error, name), { cause: error }) : error;
  }
}

/** With the options `raw` and `info`. */
type Parsed = { readonly record: readonly string[]; readonly raw: string; readonly info: { readonly lines: number } };

function optionsOf(form: Form) {
  return {
    raw: true,
    info: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    skip_empty_lines: true,
    relax_column_count: true,
    max_record_size: longestLine,
    // A line is a table of one cell: no text holds the separator.
    ...(form.kind === 'lines' ? { delimiter: '\0', quote: null } : { delimiter: form.separator, relax_quotes: true }),
  };
}

/** The parser leaves the first character of its end behind a row, and before it those of blank lines. */
function rowOf(cells: readonly string[], raw: string, line: number): Row {
  const text = raw.replace(/^[\r\n]+/, '').replace(/[\r\n]+$/, '');
  return { cells, text, lineEnd: raw.endsWith('\n') ? '\n' : '\r\n', line };
}

const faults: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark that is opened is never closed',
  CSV_MAX_RECORD_SIZE: 'a line never ends, or a quotation mark that is opened is never closed',
};

function sentence({ code, lines }: CsvError & { readonly lines?: unknown }, name: string): string {
  const place = typeof lines === 'number' ? ` at line ${lines}` : '';
  return `${name} cannot be read${place}: ${faults[code] ?? `it is no CSV (${code}); save it again as CSV in your spreadsheet`}.`;
}
