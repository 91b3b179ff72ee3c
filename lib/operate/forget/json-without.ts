import { setMember } from '../../events/set-member.ts';
import { isRecord } from '../../ses/json.ts';
import { addressesIn, textWithout } from './address-list.ts';
import type { Person } from './person.ts';

/**
 * What is left of the text of an event, as JSON has it, without the person: their address goes, the elements of lists that are about them, and the members
 * that have their address as name. `undefined` where nothing is left.
 * @param value that nests no deeper than `recordIn` allows
 */
export function jsonWithout(value: unknown, person: Person): unknown {
  if (typeof value === 'string') return textWithout(value, person);
  if (Array.isArray(value)) return value.map((element) => elementWithout(element, person)).filter((one) => one !== undefined);
  return isRecord(value) ? recordWithout(value, person) : value;
}

/** `{"emailAddress": "ana@example.com", "status": "5.1.1"}` is about her; about whoever else is named in an element it says something still. */
function elementWithout(element: unknown, person: Person): unknown {
  const left = jsonWithout(element, person);
  if (!isRecord(element) || !isRecord(left)) return left;
  const hasLost = Object.keys(left).length < Object.keys(element).length;
  return hasLost && !namesSomebody(left) ? undefined : left;
}

function recordWithout(record: object, person: Person): object {
  const left: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(record)) {
    const kept = person.isNamedIn(name) ? undefined : jsonWithout(value, person);
    if (kept !== undefined) setMember(left, name, kept);
  }
  return left;
}

/** Whether an address stands anywhere in it. */
export function namesSomebody(value: unknown): boolean {
  if (typeof value === 'string') return addressesIn(value) !== undefined;
  return typeof value === 'object' && value !== null && Object.values(value).some(namesSomebody);
}
