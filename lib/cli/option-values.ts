import { InvalidArgumentError } from 'commander';
import type { Grouping } from '../answers/filter.ts';
import { type EventType, sesEventTypes } from '../events/event-type.ts';

export function eventTypes(text: string): readonly EventType[] {
  const all: readonly string[] = [...sesEventTypes, 'unknown'];
  const types = text.split(',').map((type) => type.trim());
  const wrong = types.find((type) => !all.includes(type));
  if (wrong !== undefined) throw new InvalidArgumentError(`"${wrong}" is no event type: choose from ${all.join(', ')}.`);
  return types as readonly EventType[];
}

export function grouping(text: string): Grouping {
  if (/^(?:day|hour|configurationSet|recipientDomain|tag:.+)$/.test(text)) return text as Grouping;
  throw new InvalidArgumentError('Choose day, hour, configurationSet, recipientDomain or tag:NAME.');
}

/** `Transient/General`, or the type alone. */
export function bounceType(text: string): readonly string[] {
  if (/^(?:Permanent|Transient|Undetermined)(?:\/[A-Za-z]{1,60})?$/.test(text)) return text.split('/');
  throw new InvalidArgumentError(
    'Give Permanent, Transient or Undetermined, with a sub-type if there is one: Transient/General.',
  );
}

export function port(text: string): number {
  const number = wholeNumber(text);
  if (number < 65_536) return number;
  throw new InvalidArgumentError('Give a port from 1 to 65535.');
}

export function wholeNumber(text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new InvalidArgumentError('Give a whole number above zero.');
}

export function positiveNumber(text: string): number {
  const number = Number(text);
  if (number > 0 && number <= 1_000) return number;
  throw new InvalidArgumentError('Give a number above zero, at most 1000.');
}

export function httpUrl(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new InvalidArgumentError('Give a URL like http://127.0.0.1:8000.');
}
