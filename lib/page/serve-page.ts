import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { UserError } from '../deployed/user-error.ts';
import { appOf } from './app.tsx';
import { loadAssets } from './assets.ts';
import { newKey } from './guard/key.ts';
import { LiveFeed } from './live/live-feed.ts';
import type { Served } from './served.ts';

/** A page that is being served. */
export type ServedPage = {
  /** With the key that lets a browser in. */
  readonly address: string;
  readonly stop: () => Promise<void>;
};

/** Where the page is as a rule, so that the address of a view means the same on a colleague's machine. */
export const usualPort = 7377;

/**
 * Serves the page on 127.0.0.1 until it is stopped.
 * @param port @default the usual one, or a free one where that is taken
 * @throws UserError where the port cannot be had
 */
export async function servePage(served: Served, port?: number): Promise<ServedPage> {
  const key = newKey();
  const live = new LiveFeed(served.open);
  const app = appOf(served, await loadAssets(), key, () => (server.address() as AddressInfo).port, live);
  const server = createAdaptorServer({ fetch: app.fetch });
  await listen(server, port);
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/?key=${key}`,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await Promise.all([closed, live.stop()]);
    },
  };
}

type Server = ReturnType<typeof createAdaptorServer>;

async function listen(server: Server, port: number | undefined): Promise<void> {
  try {
    await once(server.listen(port ?? usualPort, '127.0.0.1'), 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    if (port !== undefined)
      throw new UserError(`Port ${port} cannot be had (${code}): give another with --port, or leave it out.`, { cause: error });
    await once(server.listen(0, '127.0.0.1'), 'listening');
  }
}
