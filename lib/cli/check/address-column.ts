import { UserError } from '../../deployed/user-error.ts';

/** How columns of addresses are called, the surest first: `address` may be a street. Small letters and digits alone. */
const names: readonly (readonly string[])[] = [
  [
    'email',
    'emails',
    'emailaddress',
    'mail',
    'mailaddress',
    'emailadresse',
    'mailadresse',
    'adresseemail',
    'courriel',
    'correo',
  ],
  ['recipient', 'recipientaddress', 'recipientemail', 'address', 'to'],
];

/** More would not fit a sentence. */
const mostNamed = 20;

export function isForAddresses(name: string): boolean {
  return names.flat().includes(essence(name));
}

/**
 * The place of the column with the addresses.
 * @param wanted its name, as the person gave it
 * @throws UserError where no column, or more than one, can be meant
 */
export function addressColumn(header: readonly string[], wanted: string | undefined, file: string): number {
  const ranks =
    wanted === undefined
      ? names.map((known) => placesOf(header, (name) => known.includes(essence(name))))
      : [placesOf(header, (name) => name === wanted), placesOf(header, (name) => folded(name) === folded(wanted))];
  const [place, ...others] = ranks.find(({ length }) => length > 0) ?? [];
  if (place === undefined) throw new UserError(missing(header, wanted, file));
  if (others.length > 0) throw new UserError(ambiguous(header, [place, ...others], file));
  return place;
}

function placesOf(header: readonly string[], fits: (name: string) => boolean): readonly number[] {
  return header.flatMap((name, place) => (fits(name) ? [place] : []));
}

/** `E-Mail Address` and `email_address` are one name. */
function essence(name: string): string {
  return folded(name).replace(/[\s_.-]/g, '');
}

function folded(name: string): string {
  return name.trim().toLowerCase();
}

function missing(header: readonly string[], wanted: string | undefined, file: string): string {
  if (wanted !== undefined) return `${file} has no column "${wanted}": its columns are ${listed(header)}.`;
  return header.some((name) => name.includes('@'))
    ? `The first line of ${file} holds an address where the names of its columns are expected: put a line such as name,email on top, or give one address a line.`
    : `${file} has no column whose name says that it holds addresses: name it with --column. Its columns are ${listed(header)}.`;
}

function ambiguous(header: readonly string[], places: readonly number[], file: string): string {
  const found = places.map((place) => header[place] ?? '');
  return new Set(found).size === 1
    ? `${file} has ${found.length} columns of the name "${found[0]}": rename all but the one with the addresses.`
    : `${file} has more than one column that may hold the addresses: choose with --column one of ${listed(found)}.`;
}

function listed(header: readonly string[]): string {
  const shown = header.slice(0, mostNamed).map((name) => `"${name}"`);
  const more = header.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
