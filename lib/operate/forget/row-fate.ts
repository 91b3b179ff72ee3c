import { isRecord } from '../../ses/json.ts';
import type { Expected, RowChange } from '../../table/row-change.ts';
import type { PlainRow } from '../../table/rows-page.ts';
import { candidatesOf, changeOfCandidates, expectedCandidates } from './candidates.ts';
import type { Person } from './person.ts';
import { changeOf, type Place, placesIn } from './places.ts';
import { placesOfUnknown, textOfUnknown } from './unknown-text.ts';

/** What becomes of a row. */
export type Fate =
  /** It is about the person. */
  | { readonly kind: 'own' }
  /** It does not name the person. */
  | { readonly kind: 'stays' }
  /** It is about others, and names the person. Several rounds may be needed until it stays. */
  | { readonly kind: 'changes'; readonly change: RowChange }
  /** It names the person and nobody else. */
  | { readonly kind: 'goes'; readonly expected: readonly Expected[] };

export function fateOf(row: PlainRow, person: Person): Fate {
  if (person.is(row.recipient)) return { kind: 'own' };
  const named = namedInColumns(row, person);
  const places = placesOfDetail(row, named, person);
  if (places === 'goes') return { kind: 'goes', expected: expectedOf(row) };
  const candidates = changeOfCandidates(row, person);
  const rest = changeOf([...places, ...placesOfColumns(row, person)]);
  const change = {
    expected: [...candidates.expected, ...rest.expected],
    set: rest.set,
    remove: [...candidates.remove, ...rest.remove],
  };
  return change.set.length + change.remove.length > 0 ? { kind: 'changes', change } : { kind: 'stays' };
}

function namedInColumns(row: PlainRow, person: Person): 'nobody' | 'person' | 'others' {
  const { hers, others } = candidatesOf(row, person);
  if (row.recipient !== undefined || others.length > 0) return 'others';
  return hers.length > 0 ? 'person' : 'nobody';
}

/** An open whose other candidates were forgotten before can be the person's alone. */
function placesOfDetail(row: PlainRow, named: ReturnType<typeof namedInColumns>, person: Person): readonly Place[] | 'goes' {
  if (row.type === 'unknown') return placesOfUnknown(row, named, person);
  const name = String(row.type);
  return named === 'person' ? 'goes' : placesIn(row[name], person, [name]);
}

/**
 * Of what names no recipient: the keys; who sent the mail, which is the person's own doing where it is them. The sender's name is looked at where it is
 * somebody else's.
 */
const untouched = [
  'messageId',
  'eventKey',
  'recipient',
  'typeDay',
  'expiresAt',
  'type',
  'candidates',
  'callerIdentity',
  'unknown',
];

function placesOfColumns(row: PlainRow, person: Person): readonly Place[] {
  return Object.entries(row)
    .filter(([name]) => name !== row.type && !untouched.includes(name))
    .filter(([name, value]) => name !== 'sender' || !person.is(value))
    .flatMap(([name, value]) => placesIn(value, person, [name]));
}

/** By which a row that goes was judged. */
function expectedOf(row: PlainRow): readonly Expected[] {
  const { recipient } = row;
  return [
    { path: ['recipient'], ...(typeof recipient === 'string' ? { text: recipient } : { absent: true }) },
    ...expectedCandidates(row),
    ...(isRecord(row.unknown) || typeof row.unknown === 'string' ? [textOfUnknown(row)] : []),
  ];
}
