import { isAddress } from '../../answers/check/is-address.ts';
import { givenTime, givenWord } from '../../answers/door/given-values.ts';
import { InvalidQuestion } from '../../answers/door/invalid-question.ts';
import type { Range } from '../../answers/filter/filter.ts';
import { type Status, statuses } from '../../answers/statuses.ts';
import { bareAddress } from '../../events/address.ts';
import { isGiven, wordsOf } from '../question/given.ts';
import { type Period, periodIn } from '../question/period.ts';
import { textIn } from '../question/text-in.ts';
import type { Visit } from '../visit.ts';

/** What the view of a recipient is asked, as its address says it. */
export type RecipientAsked = {
  /** Bare and lower-cased. */
  readonly address: string;
  /** Whether SES could send to it. */
  readonly isAddress: boolean;
  readonly period: Period;
  readonly statuses: readonly Status[];
  /** Of the time of sending, up to where this page begins. */
  readonly range: Range;
};

/** @param text as the path of the view has it @throws InvalidQuestion of one sentence */
export function recipientAskedIn(visit: Visit, text: string): RecipientAsked {
  const { asked } = visit;
  const bare = bareAddress(text);
  const isShort = isGiven(asked, 'range') || isGiven(asked, 'since');
  const period = periodIn(isShort ? visit : { ...visit, asked: sinceEver(asked) }, '');
  const before = textIn(asked, 'before');
  const end = before === undefined ? period.range.until : givenTime('before', before);
  const range = { since: period.range.since, until: new Date(Math.min(Number(end), Number(period.range.until))) };
  if (range.since >= range.until)
    throw new InvalidQuestion(
      `No mail was sent before ${before} and since ${range.since.toISOString()}: choose a longer time.`,
    );
  return {
    address: bare ?? text.trim(),
    isAddress: bare !== undefined && isAddress(bare),
    period,
    statuses: wordsOf(asked, 'status').map((word) => givenWord('status', word, statuses)),
    range,
  };
}

function sinceEver(asked: URLSearchParams): URLSearchParams {
  const changed = new URLSearchParams(asked);
  changed.set('since', '1970-01-01T00:00Z');
  return changed;
}
