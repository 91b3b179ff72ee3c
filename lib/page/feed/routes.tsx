import type { Hono } from 'hono';
import { messageStream } from '../answer-stream.tsx';
import type { LiveFeed } from '../live/live-feed.ts';
import { askedIn } from '../question/given.ts';
import type { Served } from '../served.ts';
import { documentText } from '../views/document-text.ts';
import { visitOf } from '../visit.ts';
import { FeedPage } from './feed-page.tsx';
import { sendFeed } from './send-feed.tsx';

export function feedRoutes(app: Hono, served: Served, live: Pick<LiveFeed, 'watch'>): void {
  app.get('/feed', (context) => {
    const visit = visitOf(context, served);
    // Said at once and in place of the page, where it cannot be asked.
    askedIn(visit, '24h');
    return context.html(documentText(<FeedPage visit={visit} />));
  });
  app.get('/feed/stream', (context) => {
    const visit = visitOf(context, served, '/feed');
    const from = context.req.header('Last-Event-ID');
    return messageStream(context, visit, (send, gone) => sendFeed(live, visit, from, send, gone));
  });
}
