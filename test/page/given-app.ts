import { appOf } from '../../lib/page/app.tsx';
import type { LiveFeed } from '../../lib/page/live/live-feed.ts';
import type { Served } from '../../lib/page/served.ts';
import type { MessageName, Messages } from '../../lib/page/shared/protocol.ts';
import type { EventTable } from '../../lib/table/reader.ts';

export type Message = { readonly [Name in MessageName]: { readonly name: Name; readonly data: Messages[Name] } }[MessageName];

const key = 'key';
const port = 80;

/** The page of a table, without a browser and a port: what it answers to who has its key. @param live what happens */
export function givenApp(served: Pick<Served, 'open'> & Partial<Served>, live?: Pick<LiveFeed, 'watch'>) {
  const app = appOf(
    { what: 'a table', explain: (error) => error, now: () => new Date(), ...served },
    { script: '', style: '' },
    key,
    () => port,
    live,
  );
  const get = async (path: string, method = 'GET', zone = 'UTC') => {
    const headers = { Host: `127.0.0.1:${port}`, Cookie: `ses-events-${port}=${key}; ses-events-zone=${zone}` };
    return await app.request(path, { method, headers });
  };
  return {
    get,
    /** All messages of a stream, to a viewer in a zone. */
    stream: async (path: string, zone?: string): Promise<readonly Message[]> =>
      messagesIn(await (await get(path, 'GET', zone)).text()),
  };
}

/** @param now what time it is on the page and for the table */
export function servedOf(table: EventTable, now = table.now()): Pick<Served, 'open' | 'now'> {
  return { open: () => Promise.resolve({ ...table, now: () => now }), now: () => now };
}

/** The HTML of each `part` that goes into a place. */
export function partsFor(into: string, messages: readonly Message[]): string {
  return messages.map((message) => (message.name === 'part' && message.data.into === into ? message.data.html : '')).join('');
}

function messagesIn(text: string): readonly Message[] {
  return text
    .split('\n\n')
    .filter((block) => block.includes('data:'))
    .map((block) => {
      const field = (name: string) =>
        block
          .split('\n')
          .filter((line) => line.startsWith(`${name}: `))
          .map((line) => line.slice(name.length + 2))
          .join('\n');
      return { name: field('event'), data: JSON.parse(field('data')) } as Message;
    });
}
