import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Action } from '../../lib/cli/command.ts';
import { exportRows } from '../../lib/cli/commands/export.ts';
import { csvHeader, csvLine, plainCsvLine } from '../../lib/cli/export/csv.ts';
import { noProgress } from '../../lib/cli/export/progress.ts';
import type { EmailEvent } from '../../lib/events/email-event.ts';
import { eventJson } from '../../lib/events/event-json.ts';
import { givenSession } from '../answers/given-session.ts';
import { givenEvent } from '../table/given-event.ts';
import { givenNewTable } from '../table/given-rows.ts';
import { givenOutput } from './given-output.ts';

type ExportAction = Action & { readonly name: 'export' };

const newTable = givenNewTable();
const range = { since: new Date('2026-11-01T10:00:00Z'), until: new Date('2026-11-01T11:00:00Z') };
/** More than are written together. */
const rows = Array.from({ length: 250 }, (_, index) =>
  givenEvent({ messageId: `message${index}`, occurredAt: new Date(range.since.getTime() + index * 1_000).toISOString() }),
);
const jsonl = rows.map((event) => `${JSON.stringify(eventJson(event))}\n`).join('');
const csv = csvHeader + rows.map(csvLine).join('');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ses-events-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each([
  ['jsonl', jsonl],
  ['csv', csv],
] as const)('%s to standard output is the rows and nothing else', async (format, expected) => {
  expect(await exported({ format })).toMatchObject({ text: expected, notes: [] });
});

test.each([
  ['jsonl', {}, jsonl],
  ['csv', {}, `\ufeff${csv}`],
  ['csv', { bom: false }, csv],
] as const)('%s %j to a file', async (format, fields, expected) => {
  const { text, output } = await exported({ format, output: 'events', ...fields });
  expect(readFileSync(output, 'utf8')).toBe(expected);
  expect(text).toBe(`250 events in ${output}.\n`);
  expect(readdirSync(folder)).toEqual(['events']);
});

test('--json says nothing beside the file', async () => {
  expect((await exported({ output: 'events' }, { json: true })).text).toBe('');
});

test.each([
  [undefined, 'Interrupted: the output is not complete.'],
  ['events', 'Interrupted: nothing was written to '],
])('Ctrl-C leaves nothing that looks complete: --output %s', async (output, message) => {
  writeFileSync(join(folder, 'events'), 'of yesterday');
  await expect(exported({ ...(output && { output }) }, { interruptAt: 20 })).rejects.toThrow(message);
  expect(readdirSync(folder)).toEqual(['events']);
  expect(readFileSync(join(folder, 'events'), 'utf8')).toBe('of yesterday');
});

test('Ctrl-C after the last row counts, too', async () => {
  const heard: string[] = [];
  await exported({ output: 'events' }, { at: (time) => heard.push(time) });
  rmSync(join(folder, 'events'));
  const interruptAt = heard.indexOf(range.until.toISOString());
  expect(interruptAt).toBeGreaterThan(0);
  await expect(exported({ output: 'events' }, { interruptAt })).rejects.toThrow('Interrupted');
  expect(readdirSync(folder)).toEqual([]);
});

test('an error of the table leaves no file', async () => {
  await expect(exported({ output: 'events' }, { tableName: 'absent' })).rejects.toThrow('not found');
  expect(readdirSync(folder)).toEqual([]);
});

test('csv to a terminal is plain text', async () => {
  const nasty = givenEvent({ subject: 'a\u202eb\u001b[2J', occurredAt: '2026-11-01T10:00:00.000Z' });
  const only = { range: { since: range.since, until: new Date('2026-11-01T10:00:00.001Z') }, format: 'csv' } as const;
  const { text } = await exported(only, { isTerminal: true, more: [nasty] });
  expect(text).toContain(plainCsvLine(nasty));
  expect((await exported(only, { more: [nasty] })).text).toContain(csvLine(nasty));
});

test('a file takes the place of the one before, and a link stays a link', async () => {
  writeFileSync(join(folder, 'events'), 'of yesterday');
  symlinkSync(join(folder, 'events'), join(folder, 'link'));
  await exported({ output: 'link' });
  expect(readFileSync(join(folder, 'events'), 'utf8')).toBe(jsonl);
  expect(readdirSync(folder)).toEqual(['events', 'link']);
});

test('a file keeps its rights, whatever the process gives to new ones', async () => {
  writeFileSync(join(folder, 'events'), 'of yesterday');
  chmodSync(join(folder, 'events'), 0o662);
  await exported({ output: 'events' });
  expect(statSync(join(folder, 'events')).mode & 0o777).toBe(0o662);
});

test.each([
  [
    'a link that leads nowhere',
    (path: string) => symlinkSync('absent', path),
    /link that leads to no file: name the file itself/,
  ],
  ['a link in a circle', (path: string) => symlinkSync(path, path), /link that leads to no file/],
  ['a link to a device', (path: string) => symlinkSync('/dev/null', path), /no ordinary file/],
  ['a pipe', (path: string) => execFileSync('mkfifo', [path]), /no ordinary file/],
])('%s is refused before anything is read, and stays', async (_, make, message) => {
  make(join(folder, 'events'));
  await expect(exported({ output: 'events' }, { tableName: 'absent' })).rejects.toThrow(message);
  expect(readdirSync(folder)).toEqual(['events']);
  expect(lstatSync(join(folder, 'events')).isFile()).toBe(false);
});

test.each([
  ['.', /is no ordinary file: name one with --output, or leave --output out/],
  ['absent/events', /absent\/events cannot be written \(ENOENT\): check the folder/],
])('--output %s is refused before anything is read', async (output, message) => {
  await expect(exported({ output }, { tableName: 'absent' })).rejects.toThrow(message);
});

test.each([
  ['jsonl', ''],
  ['csv', csvHeader],
] as const)('nothing found is said beside the data, which is empty: %s', async (format, expected) => {
  const none = { range: { since: range.until, until: new Date(range.until.getTime() + 1) }, format };
  expect(await exported(none)).toMatchObject({ text: expected, notes: [expect.stringMatching(/^No event from .*\n$/)] });
  const { text, output } = await exported({ ...none, output: 'events' });
  expect(readFileSync(output, 'utf8').replace(/^\ufeff/, '')).toBe(expected);
  expect(text).toMatch(/^No event from .* holds (nothing|the header alone)\.\n$/);
});

test('progress hears how far reading has come, of rows that the filter keeps out, too', async () => {
  const heard: (readonly [time: string, rows: number])[] = [];
  await exported(
    { filter: { types: [], tags: ['none'], recipientDomains: [] } },
    { at: (time, count) => heard.push([time, count]) },
  );
  expect(heard.at(0)).toEqual([range.since.toISOString(), 0]);
  expect(heard.at(-1)).toEqual([range.until.toISOString(), 0]);
  expect(heard).toEqual([...heard].sort());
});

type Circumstances = {
  readonly json?: boolean;
  readonly tableName?: string;
  readonly interruptAt?: number;
  readonly isTerminal?: boolean;
  readonly more?: readonly EmailEvent[];
  readonly at?: (time: string, rows: number) => void;
};

async function exported(
  fields: Partial<ExportAction>,
  { json = false, interruptAt, at = () => {}, isTerminal = false, more = [], ...other }: Circumstances = {},
) {
  const table = await newTable();
  await table.put(...rows, ...more);
  const output = givenOutput();
  const session = givenSession('2026-11-01T12:00:00Z');
  let read = -1;
  const progress = {
    ...noProgress,
    at: (time: string, count: number) => {
      at(time, count);
      read += 1;
      if (read === interruptAt) session.interrupt();
    },
  };
  const path = join(folder, fields.output ?? '');
  const action = {
    name: 'export',
    filter: { types: [], tags: [], recipientDomains: [] },
    range,
    format: 'jsonl',
    ...fields,
  } as const;
  await exportRows(
    { ...table, ...other },
    { ...action, ...(fields.output && { output: path }) },
    json,
    { ...output, isTerminal },
    progress,
    session,
  );
  return { text: output.text(), notes: session.notes, output: path };
}
