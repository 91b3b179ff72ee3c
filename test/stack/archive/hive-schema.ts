import { columns } from '../../../lib/stack/archive/columns.ts';
import { inHive } from '../../../lib/stack/archive/hive-type.ts';

/** A type of Hive, read back from the text that Glue gets. */
export type Hive =
  | string
  | { readonly array: Hive }
  | { readonly map: Hive }
  | { readonly struct: Readonly<Record<string, Hive>> };

/** The columns of the archive's table by their names, as Athena reads them. */
export const schema: Readonly<Record<string, Hive>> = {
  ...Object.fromEntries(Object.entries(columns).map(([name, type]) => [name.toLowerCase(), readHive(inHive(type))])),
  day: 'string',
};

/** @see https://cwiki.apache.org/confluence/display/Hive/LanguageManual+Types */
export function readHive(text: string): Hive {
  const [, kind, inner = ''] = /^(array|map|struct)<(.*)>$/.exec(text) ?? [];
  if (kind === 'array') return { array: readHive(inner) };
  if (kind === 'map') return { map: readHive(inner.slice('string,'.length)) };
  if (kind === 'struct') return { struct: Object.fromEntries(parts(inner).map(fieldOf)) };
  if (['string', 'boolean', 'bigint'].includes(text)) return text;
  throw new Error(`${text} is no type of Hive.`);
}

function fieldOf(part: string): readonly [string, Hive] {
  const [, name = '', type = ''] = /^([a-z]+):(.*)$/.exec(part) ?? [];
  return [name, readHive(type)];
}

/** Divided at the commas that stand in no brackets. */
function parts(text: string): readonly string[] {
  const found: string[] = [];
  let [depth, start] = [0, 0];
  for (const [place, sign] of [...text, ','].entries()) {
    if (sign === '<') depth += 1;
    if (sign === '>') depth -= 1;
    if (sign !== ',' || depth > 0) continue;
    found.push(text.slice(start, place));
    start = place + 1;
  }
  return found;
}

/** The type of what a path such as `bounce.bouncedrecipients` names, in what has these names; `undefined` where there is no such thing. */
export function typeAt(names: Readonly<Record<string, Hive>>, path: string): Hive | undefined {
  const [first = '', ...others] = path.split('.');
  return others.reduce<Hive | undefined>((type, name) => {
    const struct = typeof type === 'object' && 'struct' in type ? type.struct : {};
    return struct[name];
  }, names[first]);
}
