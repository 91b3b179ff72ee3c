import { InvalidArgumentError } from 'commander';
import { type Grouping, groupings } from '../../answers/filter/filter.ts';
import { addressGiven, domainGiven, groupingGiven, senderGiven } from '../../answers/filter/given.ts';
import { type MailStatus, mailStatuses } from '../../answers/mails/mail-status.ts';
import { isHttpUrl } from '../../deployed/is-http-url.ts';
import { allTypes, type EventType } from '../../events/event-type.ts';
import { durationIn } from '../time-expression.ts';

export function eventTypes(text: string): readonly EventType[] {
  return chosen(text, allTypes, 'event type');
}

export function mailStatusList(text: string): readonly MailStatus[] {
  return chosen(text, mailStatuses, 'status of a mail');
}

/** Words of a list, with commas between. */
function chosen<Word extends string>(text: string, all: readonly Word[], what: string): readonly Word[] {
  return parts(text).map((part) => {
    const word = all.find((one) => one === part);
    if (word !== undefined) return word;
    throw new InvalidArgumentError(`"${part}" is no ${what}: choose from ${all.join(', ')}.`);
  });
}

function parts(text: string): readonly string[] {
  return text.split(',').map((part) => part.trim());
}

export function grouping(text: string): Grouping {
  const known = groupingGiven(text);
  if (known !== undefined) return known;
  throw new InvalidArgumentError(`Choose ${groupings.join(', ')} or tag:NAME.`);
}

export function address(text: string): string {
  const known = addressGiven(text);
  if (known !== undefined) return known;
  throw new InvalidArgumentError(`"${text}" is no address: give one such as ana@example.com.`);
}

export function sender(text: string): string {
  const known = senderGiven(text);
  if (known !== undefined) return known;
  throw new InvalidArgumentError('Give an address such as shop@example.com, or a domain such as example.com.');
}

export function domains(text: string): readonly string[] {
  return parts(text).map((part) => {
    const domain = domainGiven(part);
    if (domain !== undefined) return domain;
    throw new InvalidArgumentError(`"${part}" is no domain: give one such as example.com, or an address with --recipient.`);
  });
}

/** Empty, a condition would hold for everything or nothing. */
export function someText(text: string): string {
  if (text.trim() !== '') return text;
  throw new InvalidArgumentError('Give a text that is not empty.');
}

/** Milliseconds. */
export function duration(text: string): number {
  const milliseconds = durationIn(text);
  if (milliseconds !== undefined && milliseconds > 0) return milliseconds;
  throw new InvalidArgumentError('Give a time such as 30m, 4h or 7d.');
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
  if (isHttpUrl(text)) return text;
  throw new InvalidArgumentError('Give a URL like http://127.0.0.1:8000.');
}
