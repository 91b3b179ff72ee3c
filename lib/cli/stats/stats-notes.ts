import type { Grouping } from '../../answers/filter/filter.ts';
import type { Counts } from '../../answers/stats/counts.ts';
import { limits, ratesOf, standingOf } from '../../answers/stats/rates.ts';
import type { Stats } from '../../answers/stats/tally.ts';
import { columns, paragraph } from '../columns.ts';
import type { Display } from '../display.ts';
import { painted, percent } from './percent.ts';
import type { View } from './stats-columns.ts';

/** Groups that are left out, and how many a terminal gets where nobody has said how many. */
export type NotShown = { readonly groups: number; readonly unasked?: number };

/** The two rates that SES watches, beside its lines. */
export function rateLines(total: Counts, { display, types }: View): readonly string[] {
  const rates = ratesOf(total, types);
  const line = (heading: string, name: keyof typeof limits): readonly string[] => {
    const { review, pause } = limits[name];
    const value = rates[name];
    const standing = value === null ? 'fine' : standingOf(name, value);
    const shown = value === null ? '-' : painted(percent(value), standing, display);
    const lines = `SES: review from ${percent(review)}, pause from ${percent(pause)}`;
    return [display.colors.dim(heading), shown, standing === 'fine' ? lines : `${standing} range (${lines})`];
  };
  const rows = [line('bounce rate', 'bounceRate'), line('complaint rate', 'complaintRate')];
  return rates.bounceRate === null && rates.complaintRate === null
    ? paragraph('No rates: with --type mails are known by some of their events alone.', display.columns)
    : columns(rows, display.columns);
}

export function noteLines(
  { total, unattributed }: Stats,
  by: Grouping,
  { groups, unasked }: NotShown,
  { columns: width }: Display,
): readonly string[] {
  const more = unasked === undefined ? '' : ` A terminal gets ${unasked}; --limit says how many.`;
  return [
    ...(by === 'link' ? [] : addresses(total)),
    ...(groups > 0 ? [`${count(groups, 'group is', 'groups are')} not shown: the total counts them.${more}`] : []),
    ...(unattributed > 0 ? [`${count(unattributed, 'bounce', 'bounces')} of which SES does not say whose: not counted.`] : []),
  ].flatMap((note) => paragraph(note, width));
}

/** Whose the mails are: somebody may have bounced ten times. */
function addresses({ recipientsBounced, recipientsComplained }: Counts): readonly string[] {
  const bounced = recipientsBounced > 0 ? [`${count(recipientsBounced, 'address', 'addresses')} bounced`] : [];
  const complained =
    recipientsComplained > 0 ? [`${count(recipientsComplained, 'address', 'addresses')} complained or may have`] : [];
  const all = [...bounced, ...complained].join(', ');
  return all === '' ? [] : [`${all}.`];
}

function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;
}
