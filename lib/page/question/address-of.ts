import type { Visit } from '../visit.ts';

/** The address of the page of a mail. */
export function mailAddress(messageId: string): string {
  return `/mail/${encodeURIComponent(messageId)}`;
}

/** The address of the page about whoever has this address. */
export function recipientAddress(recipient: string): string {
  return `/recipient/${encodeURIComponent(recipient)}`;
}

type Changes = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A page with what is asked now, and with these changes. @param path @default the same page */
export function addressWith({ address, asked }: Visit, changes: Changes, path: string = address.pathname): string {
  const changed = new URLSearchParams([...asked].filter(([name, value]) => value !== '' && !Object.hasOwn(changes, name)));
  for (const [name, value] of Object.entries(changes))
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) changed.append(name, one);
  return changed.size > 0 ? `${path}?${changed}` : path;
}
