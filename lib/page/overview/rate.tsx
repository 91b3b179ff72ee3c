import type { Overview } from '../../answers/overview/overview.ts';
import { limits, type Rates, type Standing, standingOf } from '../../answers/stats/rates.ts';
import { percentText } from '../shared/numbers.ts';
import { Badge } from '../views/status-badge.tsx';
import { RateMeter } from './bars.tsx';
import { isOfSome, type OverviewAsked } from './overview-asked.ts';

const standings: Readonly<Record<Standing, Parameters<typeof Badge>[0]>> = {
  fine: { sign: '✓', word: 'fine', tone: 'good' },
  review: { sign: '!', word: 'SES would review', tone: 'warn' },
  pause: { sign: '✕', word: 'SES may pause sending', tone: 'bad' },
};

type RateProps = {
  readonly name: keyof typeof limits & keyof Rates;
  /** What is counted, in words. */
  readonly of: string;
  readonly total: Overview['total'];
  readonly asked: OverviewAsked;
};

/** One of the two rates that SES watches, between its lines. */
export function Rate({ name, of, total, asked }: RateProps) {
  const rate = total[name];
  if (rate === null) return null;
  const { review, pause } = limits[name];
  return (
    <>
      <p class="rate">
        <strong>{percentText(rate)}</strong> <Badge {...standings[standingOf(name, rate)]} />
      </p>
      <RateMeter rate={rate} review={review} pause={pause} />
      <p class="quiet">
        {`${of} by mails sent; SES reviews from ${percentText(review)}, may pause from ${percentText(pause)}, by the recent mail of the whole account, over a time that it does not name`}
        {isOfSome(asked) && '; these are some of it'}
      </p>
    </>
  );
}
