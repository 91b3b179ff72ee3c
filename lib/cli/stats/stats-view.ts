import type { Grouping } from '../../answers/filter.ts';
import { plainText } from '../../answers/plain-text.ts';
import { limits, ratesOf, type Standing, standingOf } from '../../answers/stats/rates.ts';
import type { Counted, Counts, Stats } from '../../answers/stats/tally.ts';
import { duration } from '../../answers/time.ts';
import type { EventType } from '../../events/event-type.ts';
import { columns, paragraph } from '../columns.ts';
import type { Action } from '../command.ts';
import type { Display } from '../display.ts';
import { cut } from '../events-view.ts';
import { sideBySide } from './side-by-side.ts';

/** Counts and rates as tables: blocks of columns side by side as far as they fit, the rest below with the groups again. */
export function statsView({ total, groups }: Stats, action: Action & { readonly name: 'stats' }, display: Display): string {
  const view = { display, types: action.filter.types };
  const rows: readonly Row[] = [
    ...groups.map((counts) => ({ label: counts.group, counts })),
    { label: 'total', counts: total },
  ];
  const tables = blocks.map((block) =>
    block.map(({ heading, cell }) => [display.colors.dim(heading), ...rows.map(({ counts }) => cell(counts, view))]),
  );
  return [...sideBySide(labels(rows, action.by, display), tables, display.columns), ...rateLines(total, view)].join('\n');
}

type View = { readonly display: Display; readonly types: readonly EventType[] };

type Row = { readonly label: string; readonly counts: Counts };

type Column = { readonly heading: string; readonly cell: (counts: Counts, view: View) => string };

const blocks: readonly (readonly Column[])[] = [
  [
    number('sent', 'sent'),
    number('delivered', 'delivered'),
    number('bounced: hard', 'bouncedPermanent'),
    number('soft', 'bouncedTransient'),
    number('suppressed', 'suppressed'),
    number('complained', 'complained'),
  ],
  [rate('bounce rate', 'bounceRate'), rate('complaint rate', 'complaintRate')],
  [number('delayed', 'delayed'), time('median time', 'deliveryMedianMs'), time('95 % within', 'deliveryP95Ms')],
  [number('opened: human', 'openedHuman'), number('robot', 'openedBot'), number('unknown', 'openedUnknown')],
  [number('clicked: human', 'clickedHuman'), number('robot', 'clickedBot'), number('unknown', 'clickedUnknown')],
];

function number(heading: string, name: Counted): Column {
  return { heading, cell: (counts) => counts[name].toLocaleString('en-US') };
}

function rate(heading: string, name: keyof typeof limits): Column {
  return {
    heading,
    cell: (counts, { display, types }) => {
      const value = ratesOf(counts, types)[name];
      return value === null ? '-' : painted(percent(value), standingOf(name, value), display);
    },
  };
}

function time(heading: string, name: 'deliveryMedianMs' | 'deliveryP95Ms'): Column {
  return { heading, cell: ({ [name]: value }) => (value === undefined ? '-' : duration(value)) };
}

/** `2026-10-25 02:00 +0200`: cut, the hour that comes twice would be one again. */
const hourWidth = 22;

/** The group names, cut where they would leave no room for the numbers. */
function labels(rows: readonly Row[], by: Grouping, { columns: width, colors }: Display): readonly string[] {
  const heading = { day: 'day', hour: 'hour', configurationSet: 'configuration set', recipientDomain: 'recipient domain' };
  const longest = Math.max(by === 'hour' ? hourWidth : 12, Math.floor(width / 4));
  const texts = [
    by in heading ? heading[by as keyof typeof heading] : by.slice('tag:'.length),
    ...rows.map(({ label }) => label),
  ];
  return texts.map((text, index) => {
    const shown = cut(plainText(text), longest);
    if (index === 0) return colors.dim(shown);
    return index === rows.length ? colors.bold(shown) : shown;
  });
}

function rateLines(total: Counts, { display, types }: View): readonly string[] {
  const rates = ratesOf(total, types);
  const line = (heading: string, name: keyof typeof limits): readonly string[] => {
    const { review, pause } = limits[name];
    const value = rates[name];
    const standing = value === null ? 'fine' : standingOf(name, value);
    const shown = value === null ? '-' : painted(percent(value), standing, display);
    const lines = `SES reviews accounts from ${percent(review)} and may pause them from ${percent(pause)}`;
    return [display.colors.dim(heading), shown, `${verdict[standing]}${lines}`];
  };
  const rows = [line('bounce rate', 'bounceRate'), line('complaint rate', 'complaintRate')];
  return rates.bounceRate === null && rates.complaintRate === null
    ? paragraph('No rates: they need sends beside bounces or complaints, and these are not all counted here.', display.columns)
    : columns(rows, display.columns);
}

const verdict: Readonly<Record<Standing, string>> = { fine: '', review: 'in review range: ', pause: 'in pause range: ' };

function painted(text: string, standing: Standing, { colors }: Display): string {
  return { fine: text, review: colors.yellow(text), pause: colors.red(text) }[standing];
}

/** Two digits that say something: `2.3 %`, `0.12 %`. */
function percent(part: number): string {
  return `${Number((part * 100).toFixed(part < 0.01 ? 3 : 2))} %`;
}
