import { instant, isDay } from '../../events/instant.ts';
import { addressGiven, domainGiven, senderGiven } from '../filter/given.ts';
import { InvalidQuestion, quoted } from './invalid-question.ts';

export function givenAddress(name: string, value: unknown): string {
  const address = addressGiven(value);
  if (address !== undefined) return address;
  throw new InvalidQuestion(`${name} is ${quoted(value)}: give an address such as ana@example.com.`);
}

export function givenSender(name: string, value: unknown): string {
  const sender = senderGiven(value);
  if (sender !== undefined) return sender;
  throw new InvalidQuestion(`${name} is ${quoted(value)}: give an address such as shop@example.com, or a domain.`);
}

export function givenDomain(name: string, value: unknown): string {
  const domain = domainGiven(value);
  if (domain !== undefined) return domain;
  throw new InvalidQuestion(`${name} holds ${quoted(value)}: give domains such as example.com.`);
}

/** Empty, a condition would hold for everything or nothing. */
export function givenText(name: string, value: unknown): string {
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw new InvalidQuestion(`${name} is ${quoted(value)}: give a text that is not empty.`);
}

export function givenCount(name: string, value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return value;
  throw new InvalidQuestion(`${name} is ${quoted(value)}: give a whole number above zero.`);
}

export function givenFlag(name: string, value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw new InvalidQuestion(`${name} is ${quoted(value)}: give true or false.`);
}

export function givenWord<Word extends string>(name: string, value: unknown, all: readonly Word[]): Word {
  const word = all.find((one) => one === value);
  if (word !== undefined) return word;
  throw new InvalidQuestion(`${name} is ${quoted(value)}: give one of ${all.join(', ')}.`);
}

/** A list, each of whose elements is looked at. */
export function givenList<Element>(
  name: string,
  value: unknown,
  element: (name: string, value: unknown) => Element,
): readonly Element[] {
  if (Array.isArray(value)) return value.map((one) => element(name, one));
  throw new InvalidQuestion(`${name} is ${quoted(value)}: give a list.`);
}

/** A `Date`, or ISO 8601: a time (UTC, where it has no offset), or a day, which begins at midnight UTC. */
export function givenTime(name: string, value: unknown): Date {
  const text = typeof value === 'string' && isDay(value) ? `${value}T00:00:00Z` : value;
  const time = new Date(text instanceof Date ? text : (instant(text) ?? Number.NaN));
  if (!Number.isNaN(time.getTime())) return time;
  throw new InvalidQuestion(`${name} is ${quoted(value)}: give a Date, 2026-11-01 or 2026-11-01T08:30:00Z.`);
}

/** Texts, which need be no addresses: of one that is none the answer says so. */
export function givenAddresses(value: unknown): Iterable<string> | AsyncIterable<string> {
  if (isIterable(value)) return value;
  throw new InvalidQuestion(`addresses is ${quoted(value)}: give a list of addresses, or something that yields them.`);
}

/** A text yields its characters. */
function isIterable(value: unknown): value is Iterable<string> | AsyncIterable<string> {
  return typeof value === 'object' && value !== null && (Symbol.iterator in value || Symbol.asyncIterator in value);
}
