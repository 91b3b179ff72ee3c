import { isRecord, type JsonObject } from '../../ses/json.ts';
import type { Path } from '../../table/row-change.ts';
import type { PlainRow } from '../../table/rows-page.ts';
import { jsonWithout, namesSomebody } from './json-without.ts';
import type { Person } from './person.ts';
import { type Place, placesIn, recordIn } from './places.ts';

const attribute = 'unknown';

/** Where the text of the event stands in a row of unknown type: in its object, or in that object's JSON text. */
export function textOfUnknown({ [attribute]: held }: PlainRow): { readonly path: Path; readonly text: string } {
  return isRecord(held)
    ? { path: [attribute, 'text'], text: String(held.text ?? '') }
    : { path: [attribute], text: String(held ?? '') };
}

/** What the row's own columns say. */
type Named = 'nobody' | 'person' | 'others';

/** The places of a row of unknown type that name the person, or that it goes: what names nobody else. */
export function placesOfUnknown(row: PlainRow, columns: Named, person: Person): readonly Place[] | 'goes' {
  const { path, text } = textOfUnknown(row);
  const isMap = path.length > 1;
  const object = isRecord(row[attribute]) ? row[attribute] : recordIn(text);
  const { text: inner = text, ...beside } = object ?? {};
  const event = recordIn(String(inner));
  const left = event ? textOfEvent(event, columns, person) : textOfNoJson(String(inner), columns, person);
  if (left === 'goes') return left;
  const to = left && (isMap || object?.text === undefined ? left.text : JSON.stringify({ ...beside, text: left.text }));
  return [...(to === undefined ? [] : [{ path, from: text, to }]), ...(isMap ? placesIn(beside, person, [attribute]) : [])];
}

/** A text that is to stand there; `undefined` where the one that does may stay. */
type Left = { readonly text: string } | 'goes' | undefined;

function textOfEvent(event: JsonObject, columns: Named, person: Person): Left {
  const left = jsonWithout(event, person);
  const isNamed = JSON.stringify(left) !== JSON.stringify(event);
  if (columns !== 'others' && (isNamed || columns === 'person') && !concernsSomebody(left)) return 'goes';
  return isNamed ? { text: JSON.stringify(left) } : undefined;
}

/** Of what is no JSON, or nests too deep, nobody knows where a person's part ends: it goes, unless the row is somebody else's for certain. */
function textOfNoJson(text: string, columns: Named, person: Person): Left {
  const plain = withoutEscapes(text);
  if (!person.isNamedIn(plain)) return columns === 'person' ? 'goes' : undefined;
  return columns === 'others' ? { text: person.takenOutOf(plain) } : 'goes';
}

/** JSON may write any sign by its number (`ana\u0040example.com`). A quote, a backslash and what is not to be seen stay so: they would mean something else. */
function withoutEscapes(text: string): string {
  return text.replaceAll(/\\(?:u([\da-f]{4})|.)/gis, (written, digits) => {
    const sign = String.fromCharCode(Number.parseInt(digits, 16));
    return digits !== undefined && /^[^\p{C}"\\]$/u.test(sign) ? sign : written;
  });
}

/** Whether an event names anybody whom it can be about: not the sender, who stands all over `mail`. */
function concernsSomebody(event: unknown): boolean {
  if (!isRecord(event)) return false;
  const { mail, ...others } = event;
  return namesSomebody(others) || (isRecord(mail) && namesSomebody(mail.destination));
}
