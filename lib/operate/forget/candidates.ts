import type { Expected, RowChange } from '../../table/row-change.ts';
import type { PlainRow } from '../../table/rows-page.ts';
import type { Person } from './person.ts';

const attribute = 'candidates';

type Candidate = { readonly place: number; readonly text: string };

/** Whom a row can be about, with their places in its list. */
export function candidatesOf(
  row: PlainRow,
  person: Person,
): { readonly hers: readonly Candidate[]; readonly others: readonly Candidate[] } {
  const all = listOf(row);
  return { hers: all.filter(({ text }) => person.is(text)), others: all.filter(({ text }) => !person.is(text)) };
}

/** A list that would be empty goes whole. */
export function changeOfCandidates(row: PlainRow, person: Person): Omit<RowChange, 'set'> {
  const { hers, others } = candidatesOf(row, person);
  if (hers.length === 0) return { expected: [], remove: [] };
  if (others.length === 0) return { expected: expectedCandidates(row), remove: [[attribute]] };
  // The last first: then the places of the others are right however they are counted.
  return { expected: hers.map(expected), remove: hers.map(({ place }) => [attribute, place] as const).reverse() };
}

/** The list as it was read. */
export function expectedCandidates(row: PlainRow): readonly Expected[] {
  const all = listOf(row);
  const path = [attribute] as const;
  return row[attribute] === undefined ? [{ path, absent: true }] : [{ path, length: all.length }, ...all.map(expected)];
}

function expected({ place, text }: Candidate): Expected {
  return { path: [attribute, place], text };
}

function listOf({ [attribute]: list }: PlainRow): readonly Candidate[] {
  return Array.isArray(list) ? list.map((text, place) => ({ place, text: String(text) })) : [];
}
