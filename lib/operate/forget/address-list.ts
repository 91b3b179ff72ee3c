import type { Person } from './person.ts';

/** With a name before it, or alone. What is no address by the letter of the standard is none here. */
const address = /^(?:[^<>]*<[^<>\s@]+@[^<>\s@]+>|[^<>\s@,]+@[^<>\s@,]+|"[^"]*"@[^<>\s@]+)$/;

/** A comma in a name's quotes divides nothing. */
const parts = /(?:"(?:[^"\\]|\\.)*"|[^",])+|"/g;

/** The addresses in a list with commas between, as they stand there; `undefined` for any other text. */
export function addressesIn(text: string): readonly string[] | undefined {
  const found = text.match(parts)?.map((part) => part.trim()) ?? [];
  return found.length > 0 && found.every((part) => address.test(part)) ? found : undefined;
}

/** A text without the person: of a list of addresses theirs goes, with the name beside it. `undefined` where nothing is left. */
export function textWithout(text: string, person: Person): string | undefined {
  if (person.spellings.includes(text.trim().toLowerCase())) return undefined;
  const all = addressesIn(text) ?? [];
  const others = all.filter((part) => !person.is(part));
  if (others.length === all.length) return person.takenOutOf(text);
  return others.length > 0 ? person.takenOutOf(others.join(', ')) : undefined;
}
