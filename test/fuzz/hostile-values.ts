import { pick } from '../faults/seeds.ts';

export type Random = () => number;

/** A way to write an address, and the address that is meant: undefined where it is nobody's. */
export type Written = { readonly text: string; readonly address?: string };

/** JSON that `JSON.stringify` does not write: stands in a text as a string, and `raw` puts it there. */
const rawValues: Readonly<Record<string, string>> = {
  '@@huge@@': '1e999',
  '@@negative zero@@': '-0',
  '@@40 digits@@': '1234567890123456789012345678901234567890',
  '@@tiny@@': '1e-400',
  '@@deep list@@': `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
  '@@deep map@@': `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`,
};

/** Nests deeper than any row holds. */
export const deepValues: readonly unknown[] = ['@@deep list@@', '@@deep map@@'];

export function raw(json: string): string {
  return json.replace(/"(@@[a-z0-9 ]{1,20}@@)"/g, (quoted, name: string) => rawValues[name] ?? quoted);
}

const scalars: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  5e-324,
  1e308,
  2 ** 53,
  -(2 ** 60),
  0.1,
  1e-131,
  '@@huge@@',
  '@@negative zero@@',
  '@@40 digits@@',
  '@@tiny@@',
  '',
  ' ',
  '\u0000',
  '\ud800',
  'half \udfff\ud800 pair',
  '2026-11-01T10:00:00.000Z',
  'ünï 🎉',
  '\u2028<CRLF>\r\n',
  '5.1.1',
  'Permanent',
  '+275760-09-13T00:00:00.000Z',
  '0000-00-00T00:00:00Z',
  'x'.repeat(300),
];

const names: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'length',
  'then',
  'toJSON',
  '',
  ' ',
  'S',
  'N',
  'M',
  'type',
  'messageId',
  'recipient',
  'eventKey',
  'expiresAt',
  'emailAddress',
  'timestamp',
  'status',
  '\udc00',
  'a.b[0]#:c',
  '0',
];

export function hostileName(random: Random): string {
  return random() < 0.0005 ? 'n'.repeat(70_000) : pick(names, random);
}

/** Any JSON value: wrong types, odd names, numbers out of range, half characters; not deep. */
export function hostile(random: Random, depth = 3): unknown {
  const kind = random();
  if (depth === 0 || kind < 0.6) return pick(scalars, random);
  if (kind < 0.75) return Array.from({ length: Math.floor(random() * 4) }, () => hostile(random, depth - 1));
  return hostileObject(random, depth - 1);
}

/** Names are set as JSON.parse sets them: `__proto__` is a name like others. */
export function hostileObject(random: Random, depth = 2): object {
  return Object.fromEntries(
    Array.from({ length: Math.floor(random() * 4) }, () => [hostileName(random), hostile(random, depth)] as const),
  );
}

const spellings: readonly ((address: string) => string)[] = [
  (address) => address,
  (address) => address,
  (address) => address.toUpperCase(),
  (address) => `Name <${address}>`,
  (address) => `"Last, <First>" <${address}>`,
  (address) => `=?UTF-8?B?w7xi?= <${address}>`,
  (address) => `<${address}>`,
  (address) => ` \t${address}\r\n`,
];

const nobodies: readonly string[] = ['', ' ', '<>', '\t\r\n', 'Name <>', 'Name < >'];

/** One of few addresses, so that they meet again in another spelling; rarely nobody's, or no address for its length. */
export function writtenAddress(random: Random): Written {
  const kind = random();
  if (kind < 0.05) return { text: pick(nobodies, random) };
  if (kind < 0.07) return { text: 'half\ud800@example.com', address: 'half\ufffd@example.com' };
  if (kind < 0.072) return { text: `${'l'.repeat(2_048)}@example.com` };
  if (kind < 0.074) return { text: `${'€'.repeat(900)}@example.com` };
  return known(`p${Math.floor(random() * 12)}@${pick(['example.com', 'example.org'], random)}`, random);
}

export function known(address: string, random: Random): Written {
  return { text: pick(spellings, random)(address), address };
}
