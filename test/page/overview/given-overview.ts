import { appOf } from '../../../lib/page/app.tsx';
import type { Served } from '../../../lib/page/served.ts';
import type { Figures } from '../../../lib/page/shared/charts.ts';
import type { EventTable } from '../../../lib/table/reader.ts';

export type Message = { readonly name: string; readonly data: unknown };

/** The page of a table, without a browser and a port: all messages of the overview's stream, to a viewer in a zone. */
export function givenOverview(table: EventTable, now: Date, served: Partial<Served> = {}) {
  const app = appOf(
    { what: 'a table', open: () => Promise.resolve(table), explain: (error) => error, now: () => now, ...served },
    { script: '', style: '' },
    'key',
    () => 80,
  );
  return async (path: string, zone = 'UTC'): Promise<readonly Message[]> => {
    const headers = { Host: '127.0.0.1:80', Cookie: `ses-events-80=key; ses-events-zone=${zone}` };
    return messagesIn(await (await app.request(path, { headers })).text());
  };
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

function messagesIn(text: string): readonly Message[] {
  return text
    .split('\n\n')
    .filter((block) => block.includes('data:'))
    .map((block) => {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
      return { name: field('event'), data: JSON.parse(field('data')) as unknown };
    });
}
