import { bareAddress } from '../../events/address.ts';
import { addressSpellings } from '../../events/address-spellings.ts';
import { spellingPattern } from './spelling-pattern.ts';

/** Whoever is to be forgotten, as rows can name them. */
export type Person = {
  /** As rows hold it: bare and lower-cased, in every spelling of its domain. */
  readonly spellings: readonly [string, ...string[]];
  /** Whether that is the address, and no other; a name may stand beside it. */
  readonly is: (text: unknown) => boolean;
  /** Whether the address stands somewhere in a text, in any case. */
  readonly isNamedIn: (text: string) => boolean;
  readonly takenOutOf: (text: string) => string;
};

/** Stands where an address was: no longer than the shortest, so that no row outgrows DynamoDB's limit. */
export const takenOut = '***';

/** @param address bare and lower-cased */
export function personOf(address: string): Person {
  const spellings = addressSpellings(address);
  const pattern = new RegExp(spellings.map(spellingPattern).join('|'), 'giu');
  return {
    spellings,
    is: (text) => spellings.includes(bareAddress(text) ?? ''),
    isNamedIn: (text) => text.search(pattern) !== -1,
    takenOutOf: (text) => text.replace(pattern, takenOut),
  };
}
