import type { Overview } from '../../answers/overview/overview.ts';
import type { OverviewSoFar } from '../../answers/overview/overview-memory.ts';
import type { Figures, SeriesName } from '../shared/charts.ts';
import type { OverviewAsked } from './overview-asked.ts';

type Bucket = Overview['buckets'][number];

const numbers: Readonly<Record<SeriesName, (bucket: Bucket) => number | null>> = {
  sent: ({ sent }) => sent,
  delivered: ({ delivered }) => delivered,
  bounced: ({ bouncedPermanent, bouncedTransient }) => bouncedPermanent + bouncedTransient,
  complained: ({ complained }) => complained,
  openedHuman: ({ openedHuman }) => openedHuman,
  openedBot: ({ openedBot }) => openedBot,
  clickedHuman: ({ clickedHuman }) => clickedHuman,
  clickedBot: ({ clickedBot }) => clickedBot,
  bounceRate: ({ bounceRate }) => bounceRate,
  complaintRate: ({ complaintRate }) => complaintRate,
};

/** What the charts draw; a bucket that is not counted to its begin has no number. */
export function figuresOf({ overview, reached, isWhole }: OverviewSoFar, { question, labels }: OverviewAsked): Figures {
  const { starts, range } = question;
  const first = isWhole ? 0 : firstWhole(starts, Date.parse(reached));
  const valuesOf = (number: (bucket: Bucket) => number | null) =>
    overview.buckets.map((bucket, index) => (index < first ? null : number(bucket)));
  const values = Object.fromEntries(Object.entries(numbers).map(([name, number]) => [name, valuesOf(number)]));
  return { edges: [...starts, range.until.getTime()], labels, first, values };
}

function firstWhole(starts: readonly number[], from: number): number {
  const found = starts.findIndex((start) => start >= from);
  return found < 0 ? starts.length : found;
}
