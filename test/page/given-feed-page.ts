import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { appOf } from '../../lib/page/app.tsx';
import { type Assets, loadAssets } from '../../lib/page/assets.ts';
import type { FeedMessage } from '../../lib/page/live/feed-message.ts';
import type { LiveFeed } from '../../lib/page/live/live-feed.ts';
import { Pulse } from '../../lib/page/live/pulse.ts';
import type { Served } from '../../lib/page/served.ts';
import type { EventTable } from '../../lib/table/reader.ts';

type Watchable = Pick<LiveFeed, 'watch'>;

let assets: Promise<Assets> | undefined;

/** A page on a free port, in the morning of 1 November 2026. */
export async function givenFeedPage(live: Watchable, open: () => Promise<EventTable>) {
  assets ??= loadAssets();
  const served: Served = {
    open,
    what: 'the local world',
    explain: (error) => error,
    now: () => new Date('2026-11-01T10:00:00.000Z'),
  };
  let port = 0;
  const app = appOf(served, await assets, 'the-key', () => port, live);
  const server = createAdaptorServer({ fetch: app.fetch });
  const start = async () => {
    await once(server.listen(port, '127.0.0.1'), 'listening');
    port = (server.address() as AddressInfo).port;
  };
  await start();
  return {
    url: (path: string) => `http://127.0.0.1:${port}${path}${path.includes('?') ? '&' : '?'}key=the-key`,
    /** Serves again where it did. */
    start,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
}

/** A feed that tells what a test says, to all who watch. */
export function givenScript(...first: readonly FeedMessage[]): Watchable & { readonly tell: (message: FeedMessage) => void } {
  const told = [...first];
  const more = new Pulse();
  return {
    tell: (message) => {
      told.push(message);
      more.beat();
    },
    async *watch(_filter, _from, signal) {
      signal.addEventListener('abort', () => more.beat());
      for (let place = 0; !signal.aborted; ) {
        const message = told[place];
        if (message === undefined) await more.next();
        else {
          place += 1;
          yield message;
        }
      }
    },
  };
}
