import { type Hive, schema, typeAt } from '../stack/archive/hive-schema.ts';
import { givenStack, outputValues } from '../stack/given-stack.ts';
import { readmes } from './readmes.ts';

const readme = readmes.find(({ path }) => path === 'lib/stack/README.md')?.text ?? '';
const queries = [...readme.matchAll(/^```sql\n([\s\S]*?)^```$/gm)].map(([, query = '']) => query);

/** What SQL and Athena call by these words. */
const words = new Set(
  `select as from where and is not null order by cross join unnest group desc limit between distinct
  coalesce lower split_part count element_at count_if any_match`.split(/\s+/),
);

/** What the README calls the table, whose database has a generated name. */
const said = 'ses_events.events';

test('the output names a table of the name that the README has', () => {
  expect(readme).toContain(`here \`${said}\``);
  const { ArchiveTable } = outputValues(givenStack({ archive: true }));
  expect(ArchiveTable).toMatch(/^[a-z0-9_]+\.events$/);
});

test('there are five', () => {
  expect(queries).toHaveLength(5);
});

test.each(queries)('every column that this query names is one of the table: %s', (query) => {
  const names = { ...schema, ...unnested(query), ...lambdaParameters(query) };
  const shown = new Set([...query.matchAll(/ AS ([a-z]+)(?! ?\()/g)].map(([, name]) => name));
  const bare = query
    .replaceAll(/'[^']*'/g, '')
    .replace(/FROM \S+/, '')
    .replaceAll(/\bAS [a-z]+/g, '');
  const unknown = [...bare.matchAll(/[A-Za-z_]+(?:\.[a-z]+)*/g)]
    .map(([name]) => name)
    .filter((name) => !words.has(name.toLowerCase()) && !shown.has(name) && typeAt(names, name) === undefined);
  expect(unknown).toEqual([]);
});

test.each(queries)('it asks the table, of some days alone, and leaves rows without an event out: %s', (query) => {
  expect(/FROM .*\n/.exec(query)?.[0]).toBe(`FROM ${said}\n`);
  expect(query).toMatch(/WHERE day (?:=|>=|BETWEEN) '/);
  expect(query).toMatch(/AND eventtype (?:=|IS NOT NULL)/);
});

test('a name that no column has is noticed', () => {
  expect(typeAt(schema, 'bounce.bouncetype')).toBe('string');
  for (const name of ['bounce.type', 'boun', 'mail.tags.campaign']) expect(typeAt(schema, name)).toBeUndefined();
});

/** A list of structs becomes columns, which the alias names in the order of the struct. */
function unnested(query: string): Readonly<Record<string, Hive>> {
  const [, path = '', names = ''] = /UNNEST\(([a-z.]+)\) AS [a-z]+ \(([^)]*)\)/.exec(query) ?? [];
  if (path === '') return {};
  const fields = Object.entries(structOf(typeAt(schema, path)));
  expect(names.split(', ')).toEqual(fields.map(([name]) => name));
  return Object.fromEntries(fields);
}

/** `any_match(mail.headers, header -> ...)`: an element of the list. */
function lambdaParameters(query: string): Readonly<Record<string, Hive>> {
  const found = [...query.matchAll(/any_match\(([a-z.]+), ([a-z]+) ->/g)];
  return Object.fromEntries(found.map(([, path = '', name = '']) => [name, { struct: structOf(typeAt(schema, path)) }]));
}

function structOf(list: Hive | undefined): Readonly<Record<string, Hive>> {
  const element = typeof list === 'object' && 'array' in list ? list.array : undefined;
  if (typeof element !== 'object' || !('struct' in element)) throw new Error('That is no list of structs.');
  return element.struct;
}
