import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Hive, schema } from './hive-schema.ts';

const folder = join(import.meta.dirname, '../../fixtures');

/** Legacy notifications and receipts reach a topic alone, and of a type that SES does not have yet nobody knows the columns. */
const elsewhere = /^(?:legacy-|received|future-type)/;
const files = readdirSync(folder).filter((name) => name.endsWith('.json') && !elsewhere.test(name));

test.each(files)('every member of %s has a column of its type', (file) => {
  const event = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  expect(misfits({ struct: schema }, event, '')).toEqual([]);
});

test('that is noticed where it is not so', () => {
  const event = {
    eventType: 7,
    bounce: { timestamp: 't', other: 1 },
    delivery: { recipients: 'ana', processingTimeMillis: 1.5 },
  };
  expect(misfits({ struct: schema }, event, '')).toEqual([
    '.eventtype is no string',
    '.bounce.other has no column',
    '.delivery.recipients is no array',
    '.delivery.processingtimemillis is no bigint',
  ]);
});

test('the names of the columns are those that Athena takes', () => {
  for (const name of Object.keys(schema)) expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
});

/** Where an event does not fit the type, in words. */
function misfits(type: Hive | undefined, value: unknown, path: string): readonly string[] {
  if (type === undefined) return [`${path} has no column`];
  if (value === null || (path === '.send' && JSON.stringify(value) === '{}')) return [];
  if (typeof type === 'string') return isOf(type, value) ? [] : [`${path} is no ${type}`];
  if ('array' in type)
    return Array.isArray(value) ? value.flatMap((one) => misfits(type.array, one, `${path}[]`)) : [`${path} is no array`];
  if (typeof value !== 'object') return [`${path} is no object`];
  return Object.entries(value).flatMap(([name, one]) =>
    'map' in type
      ? misfits(type.map, one, `${path}[${name}]`)
      : misfits(type.struct[name.toLowerCase()], one, `${path}.${name.toLowerCase()}`),
  );
}

function isOf(type: string, value: unknown): boolean {
  return type === 'bigint' ? Number.isInteger(value) : typeof value === type;
}
