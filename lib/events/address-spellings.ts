import { asciiDomain, isAscii, unicodeDomain } from './domain-key.ts';

/**
 * Every spelling that rows can have of an address: as given, with its domain in punycode, with its domain in Unicode. SES's events have the one that
 * the sender gave, or that a mail server wrote. The part before the `@` stays as it is.
 * @param address bare and lower-cased
 */
export function addressSpellings(address: string): readonly [string, ...string[]] {
  const { local, domain } = partsOf(address);
  if (isAscii(domain) && !domain.includes('xn--')) return [address];
  const others = [asciiDomain(domain), unicodeDomain(domain)].filter((form) => form !== undefined);
  return [address, ...new Set(others.map((form) => local + form).filter((spelling) => spelling !== address))];
}

/** With its domain in punycode: what SES takes. */
export function asciiAddress(address: string): string {
  const { local, domain } = partsOf(address);
  return local + (asciiDomain(domain) ?? domain);
}

/** A quoted part before the `@` may hold another. */
function partsOf(address: string): { readonly local: string; readonly domain: string } {
  const start = address.lastIndexOf('@') + 1;
  return { local: address.slice(0, start), domain: address.slice(start) };
}
