import { setMember } from '../../events/set-member.ts';
import { isRecord, nestsDeeperThan } from '../../ses/json.ts';
import type { Path, RowChange } from '../../table/row-change.ts';
import { textWithout } from './address-list.ts';
import { type Person, takenOut } from './person.ts';

/** One place of a row that names the person: what it holds, and what it is to hold; nothing, where the place goes. */
export type Place = { readonly path: Path; readonly from?: string; readonly to?: string };

/** The places in an attribute that name the person. What they stand in stays: it is about somebody else. */
export function placesIn(value: unknown, person: Person, path: Path): readonly Place[] {
  if (typeof value === 'string') {
    const to = path.length === 1 ? attributeWithout(value, person) : (textWithout(value, person) ?? takenOut);
    return to === value ? [] : [{ path, from: value, to }];
  }
  if (Array.isArray(value)) return value.flatMap((element, place) => placesIn(element, person, [...path, place]));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    person.isNamedIn(name) ? [{ path: [...path, name] as const }] : placesIn(inner, person, [...path, name]),
  );
}

/** An object that DynamoDB cannot hold stands as its JSON text. */
function attributeWithout(value: string, person: Person): string {
  const object = value.startsWith('{') ? recordIn(value) : undefined;
  if (object === undefined) return textWithout(value, person) ?? takenOut;
  const left = JSON.stringify(emptied(object, person));
  return left === JSON.stringify(object) ? value : left;
}

/** What `placesIn` makes of a value, as a whole. */
function emptied(value: unknown, person: Person): unknown {
  if (typeof value === 'string') return textWithout(value, person) ?? takenOut;
  if (Array.isArray(value)) return value.map((element) => emptied(element, person));
  if (!isRecord(value)) return value;
  const left: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) if (!person.isNamedIn(name)) setMember(left, name, emptied(inner, person));
  return left;
}

/** SES nests half a dozen levels. What anybody may publish can nest a hundred thousand, which no function that calls itself gets through, `JSON.stringify` neither. */
const deepest = 100;

/** The object that a text is the JSON of; none where it nests deeper than anything of SES. */
export function recordIn(text: string): { readonly [name: string]: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) && !nestsDeeperThan(value, deepest) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** DynamoDB takes 4 KB of an expression: what has more places is changed in several rounds. */
const placesAtOnce = 20;

/** Changes these places, if they hold what was read. */
export function changeOf(places: readonly Place[]): RowChange {
  const some = places.slice(0, placesAtOnce);
  return {
    expected: some.flatMap(({ path, from }) => (from === undefined ? [] : [{ path, text: from }])),
    set: some.flatMap(({ path, to }) => (to === undefined ? [] : [{ path, text: to }])),
    remove: some.flatMap(({ path, to }) => (to === undefined ? [path] : [])),
  };
}
