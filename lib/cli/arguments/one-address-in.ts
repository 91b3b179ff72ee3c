import { UsageError } from '../usage-error.ts';

/** What quotes hold may be anything; an address that is looked for in angle brackets has none of them in its own quotes. */
const [inQuotes, inAddressQuotes] = [/"(?:[^"\\]|\\.)*"/g, /"(?:[^"\\<>]|\\[^<>])*"/g] as const;

/** Without what is in quotes. */
const [name, address] = [/^[^<>,;@"]*$/, /^(?!mailto:)[^\s<>,;@"]+@[^\s<>,;@"]+$/i] as const;

/** One address and nothing else, alone or with a name before it, for what cannot be taken back. @throws UsageError */
export function oneAddressIn(text: string): string {
  const given = text.trim();
  const start = given.endsWith('>') ? given.lastIndexOf('<') : -1;
  const [before, own] = start < 0 ? ['', given] : [given.slice(0, start), given.slice(start + 1, -1)];
  if (name.test(before.replaceAll(inQuotes, '')) && address.test(own.replaceAll(inAddressQuotes, 'quoted'))) return text;
  throw new UsageError(`${JSON.stringify(text)} is not one address: give a single one, such as ana@example.com.`);
}
