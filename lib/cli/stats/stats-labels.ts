import type { Grouping } from '../../answers/filter/filter.ts';
import { plainText } from '../../answers/plain-text.ts';
import type { Counts } from '../../answers/stats/counts.ts';
import type { Display } from '../display.ts';
import { cut } from '../events-view.ts';

export type Row = { readonly label: string; readonly counts: Counts };

/** `2026-10-25 02:00 +0200`: cut, the hour that comes twice would be one again. */
const hourWidth = 22;

const headings: Readonly<Record<Exclude<Grouping, `tag:${string}`>, string>> = {
  day: 'sent on',
  hour: 'sent at',
  configurationSet: 'configuration set',
  recipientDomain: 'recipient domain',
  sender: 'sender',
  senderDomain: 'sender domain',
  provider: 'provider',
  reason: 'reason',
  link: 'link',
  template: 'template',
  tenant: 'tenant',
  outgoingIp: 'outgoing IP',
};

/**
 * A heading, and the names of the groups: cut where they would leave no room for the numbers. Links differ at their ends, so they get all the
 * room that there is.
 * @param room characters that the numbers leave
 */
export function rowLabels(rows: readonly Row[], by: Grouping, { columns, colors }: Display, room: number): readonly string[] {
  const heading = by in headings ? headings[by as keyof typeof headings] : by.slice('tag:'.length);
  const most = by === 'link' ? room : Math.floor(columns / 4);
  const longest = Math.max(by === 'hour' ? hourWidth : 12, most);
  return [heading, ...rows.map(({ label }) => label)].map((text, index) => {
    const shown = cut(plainText(text), longest);
    if (index === 0) return colors.dim(shown);
    return index === rows.length ? colors.bold(shown) : shown;
  });
}
