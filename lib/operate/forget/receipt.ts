import { createHash } from 'node:crypto';
import { asciiAddress } from '../../events/address-spellings.ts';
import type { Erased } from './erase.ts';
import type { Found } from './found.ts';

/** Which table it is about. */
export type Where = { readonly table: string; readonly region: string };

/** What is to be done, in rows. */
export type Plan = Where & {
  readonly delete: number;
  /** Of so many mails. */
  readonly mails: number;
  readonly change: number;
  readonly empty: number;
  /** Whether the whole table was looked through. */
  readonly scanned: boolean;
};

/** What was done. It names nobody, so that it can be kept. */
export type Receipt = Where &
  Erased & {
    /** SHA-256, in hexadecimal, of the address: bare, in lower case, its domain in punycode. */
    readonly addressHash: string;
    readonly scanned: boolean;
    readonly begunAt: string;
    readonly endedAt: string;
  };

export function planOf(found: Found, where: Where, scanned: boolean): Plan {
  return {
    ...where,
    delete: found.own.length,
    mails: found.messages.size,
    change: found.changing.length,
    empty: found.going.length,
    scanned,
  };
}

export function receiptOf(
  address: string,
  { table, region, scanned }: Plan,
  erased: Erased,
  [begun, ended]: readonly [Date, Date],
): Receipt {
  const times = { begunAt: begun.toISOString(), endedAt: ended.toISOString() };
  return { addressHash: hashOf(address), table, region, ...erased, scanned, ...times };
}

/** The same for every spelling of an address. @param address bare and lower-cased */
function hashOf(address: string): string {
  return createHash('sha256').update(asciiAddress(address)).digest('hex');
}
