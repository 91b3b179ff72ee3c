import { plainText } from '../../answers/plain-text.ts';
import type { LocalPlace } from '../../deployed/local-place.ts';
import { day, hour, minute, second } from './duration.ts';
import type { Plan } from './plan.ts';

/** What was filled, and two questions to try. */
export function saidOfFilled(plan: Plan, rows: number, took: number, { flag }: LocalPlace): string {
  return `Filled with ${contentOf(plan)}: ${count(rows)} events, in ${Math.round(took / second)} s. When it is up, try:
  npx ses-events stats --by tag:campaign --since ${span(plan.milliseconds)} --local${flag}
  npx ses-events problems --since ${span(plan.milliseconds)} --local${flag}
`;
}

export function saidOfPresent(plan: Plan, { shown }: LocalPlace): string {
  return `${plainText(shown)} has a history already, of ${contentOf(plan)}: it stays as it is. For another one delete that folder, or give another --path.\n`;
}

export function saidOfResumed(plan: Plan, { shown }: LocalPlace): string {
  return `The history in ${plainText(shown)} was cut off: it is filled to its end as it was begun, with ${contentOf(plan)}.\n`;
}

export function saidOfInterrupted({ flag }: LocalPlace): string {
  return `The history was cut off: the next ses-events local --history${flag} fills it to its end.\n`;
}

function contentOf({ mails, milliseconds, end }: Plan): string {
  return `${count(mails)} mail${mails === 1 ? '' : 's'} of ${inWords(milliseconds)} until ${end.slice(0, 16).replace('T', ' ')} UTC`;
}

function count(number: number): string {
  return number.toLocaleString('en-US');
}

function inWords(milliseconds: number): string {
  const [number, unit] = inUnits(milliseconds);
  return `${count(number)} ${unit}${number === 1 ? '' : 's'}`;
}

/** As `--since` takes it. */
function span(milliseconds: number): string {
  const [number, unit] = inUnits(milliseconds);
  return `${number}${unit[0]}`;
}

function inUnits(milliseconds: number): readonly [number, string] {
  if (milliseconds % day === 0) return [milliseconds / day, 'day'];
  return milliseconds % hour === 0 ? [milliseconds / hour, 'hour'] : [Math.ceil(milliseconds / minute), 'minute'];
}
