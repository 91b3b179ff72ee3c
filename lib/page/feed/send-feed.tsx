import { html, type Send } from '../answer-stream.tsx';
import type { FeedMessage } from '../live/feed-message.ts';
import type { LiveFeed } from '../live/live-feed.ts';
import { askedIn } from '../question/given.ts';
import type { FeedRow } from '../shared/protocol.ts';
import type { Visit } from '../visit.ts';
import { EventRow } from './event-row.tsx';
import { FeedEmpty } from './feed-empty.tsx';
import { lateness } from './lateness.ts';
import { rowId } from './row-id.ts';
import { expectInFeed, Scope } from './scope.tsx';

/**
 * Tells a browser what happens, until it is gone. @param from the last id that it has seen
 * @throws what ends the feed
 */
export async function sendFeed(
  live: Pick<LiveFeed, 'watch'>,
  visit: Visit,
  from: string | undefined,
  send: Send,
  gone: AbortSignal,
): Promise<void> {
  const { filter } = askedIn(visit, '24h');
  const table = await visit.served.open();
  expectInFeed(filter.types, table);
  const isProblemsAlone = table.feedIndex === 'problems';
  if (isProblemsAlone) await send('part', { into: 'scope', how: 'replace', html: await html(<Scope />) });
  let isBare = from === undefined;
  for await (const message of live.watch(filter, from, gone)) {
    if (isBare && message.kind === 'watching')
      await send('part', { into: 'empty', how: 'replace', html: await html(<FeedEmpty {...{ visit, isProblemsAlone }} />) });
    isBare = message.kind === 'missed' || (isBare && message.kind !== 'events' && message.kind !== 'watching');
    await tell(message, visit, send);
  }
}

async function tell(message: FeedMessage, visit: Visit, send: Send): Promise<void> {
  switch (message.kind) {
    case 'events':
      return send('rows', await rowsOf(message, visit), message.id);
    case 'watching':
      return send('watching', null, message.id);
    case 'trouble':
      return send('trouble', message.text);
    case 'recovered':
    case 'missed':
      return send(message.kind, null);
    case 'problem':
      throw message.error;
  }
}

type Events = FeedMessage & { readonly kind: 'events' };

function rowsOf({ events, cameAfter }: Events, { zone, served }: Visit): Promise<readonly FeedRow[]> {
  const now = served.now();
  return Promise.all(
    events.map(async (event, place) => {
      const after = cameAfter?.[place];
      const late = after && lateness(event, after);
      return { id: rowId(event), html: await html(<EventRow {...{ event, zone, now, late }} />) };
    }),
  );
}
