import { domainToASCII, domainToUnicode } from 'node:url';

/** `domainToASCII` reads a host as a URL has it: it would cut it at these, or take `%41` for a letter. */
const notInDomains = /[\s/\\?#@:%[\]]/;

/** The one form in which domains are compared: punycode in lower case. With or without a leading `@` and a trailing dot, in any case. */
export function domainKey(domain: string): string {
  const bare = domain.trim().replace(/^@/, '');
  return (asciiDomain(bare) ?? bare.toLowerCase()).replace(/\.$/, '');
}

/** The domain in punycode; `undefined` where it has none. */
export function asciiDomain(domain: string): string | undefined {
  if (isAscii(domain)) return domain.toLowerCase();
  return notInDomains.test(domain) ? undefined : domainToASCII(domain) || undefined;
}

/** The domain in Unicode; `undefined` where it has none. */
export function unicodeDomain(domain: string): string | undefined {
  return notInDomains.test(domain) ? undefined : domainToUnicode(domain) || undefined;
}

export function isAscii(text: string): boolean {
  return !/[\u0080-\uffff]/.test(text);
}
