import { isRecord } from '../../ses/json.ts';
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

/**
 * The places of a row of unknown type that name the person, or that it goes: what names nobody else, and what is no JSON, of which nobody knows where a
 * person's part ends.
 * @param columns what the row's own columns say: nobody, the person alone, or somebody else
 */
export function placesOfUnknown(
  row: PlainRow,
  columns: 'nobody' | 'person' | 'others',
  person: Person,
): readonly Place[] | 'goes' {
  const { path, text } = textOfUnknown(row);
  const object = isRecord(row[attribute]) ? row[attribute] : recordIn(text);
  const event = recordIn(String(object?.text));
  if (object === undefined || event === undefined) return columns === 'person' || person.isNamedIn(text) ? 'goes' : [];
  const left = jsonWithout(event, person);
  const isNamed = JSON.stringify(left) !== JSON.stringify(event);
  if (columns !== 'others' && (isNamed || columns === 'person') && !concernsSomebody(left)) return 'goes';
  const { text: _, ...beside } = object;
  const changed = JSON.stringify(left);
  const to = path.length > 1 ? changed : JSON.stringify({ ...beside, text: changed });
  return [...(isNamed ? [{ path, from: text, to }] : []), ...(path.length > 1 ? placesIn(beside, person, [attribute]) : [])];
}

/** Whether an event names anybody whom it can be about: not the sender, who stands all over `mail`. */
function concernsSomebody(event: unknown): boolean {
  if (!isRecord(event)) return false;
  const { mail, ...others } = event;
  return namesSomebody(others) || (isRecord(mail) && namesSomebody(mail.destination));
}
