/** Bytes of a line of a mail (RFC 5322, RFC 6532); what is longer is no address, though a forged bounce may say it is. */
const longestAddress = 998;

/**
 * The bare address in `Name <address>` or `address`, lower-cased, so that a recipient has one spelling in every event.
 * `undefined` where there is none.
 */
export function bareAddress(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const end = value.lastIndexOf('>');
  const start = value.lastIndexOf('<', end);
  const address = start >= 0 && end > start ? value.slice(start + 1, end) : value;
  const bare = address.trim().toLowerCase().toWellFormed();
  return bare !== '' && Buffer.byteLength(bare) <= longestAddress ? bare : undefined;
}

/** Each address once, in the order of the list. */
export function bareAddresses(values: readonly unknown[]): readonly string[] {
  return [...new Set(values.map(bareAddress).filter((address) => address !== undefined))];
}
