import type { Served } from '../../../lib/page/served.ts';
import type { Figures } from '../../../lib/page/shared/charts.ts';
import type { EventTable } from '../../../lib/table/reader.ts';
import { givenApp, type Message } from '../given-app.ts';

/** The page of a table, without a browser and a port: all messages of the overview's stream, to a viewer in a zone. */
export function givenOverview(table: EventTable, now: Date, served: Partial<Served> = {}) {
  return givenApp({ open: () => Promise.resolve(table), now: () => now, ...served }).stream;
}

/** What the charts draw at last. */
export function figuresIn(messages: readonly Message[]): Figures {
  return messages.findLast(({ name }) => name === 'figures')?.data as Figures;
}

/** What stands in a place at last, its elements taken out. */
export function textIn(place: string, messages: readonly Message[]): string {
  const parts = messages.map(({ data }) => data as { readonly into?: string; readonly html: string } | null);
  const html = parts.findLast((part) => part?.into === place)?.html ?? '';
  return html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
