import { Hono } from 'hono';
import type { Assets } from './assets.ts';
import { FeedForm } from './feed/feed-form.tsx';
import { feedRoutes } from './feed/routes.tsx';
import { guard } from './guard/guard.ts';
import { headers, unkept } from './guard/headers.ts';
import { icon } from './icon.ts';
import { LiveFeed } from './live/live-feed.ts';
import { mailRoutes } from './mail/routes.tsx';
import { MailsForm } from './mails/mails-form.tsx';
import { mailsRoutes } from './mails/routes.tsx';
import { OverviewForm } from './overview/overview-form.tsx';
import { overviewRoutes } from './overview/routes.tsx';
import { recipientRoutes } from './recipient/routes.tsx';
import { searchRoutes } from './search/routes.ts';
import type { Served } from './served.ts';
import { type Forms, failurePage, notFoundPage } from './views/failure-page.tsx';
import { visitOf } from './visit.ts';

const forms: Forms = { '/': OverviewForm, '/feed': FeedForm, '/mails': MailsForm };

/**
 * All pages and what they load.
 * @param key lets in
 * @param port where it is served, known once it is
 * @param live what happens, for the pages that show it; whoever hands it in stops it
 */
export function appOf(
  served: Served,
  { script, style }: Assets,
  key: string,
  port: () => number,
  live: Pick<LiveFeed, 'watch'> = new LiveFeed(served.open),
): Hono {
  const app = new Hono();
  app.use(headers, unkept, guard(key, port));
  app.get('/assets/page.js', (context) => context.body(script, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }));
  app.get('/assets/page.css', (context) => context.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get('/assets/icon.svg', (context) => context.body(icon, 200, { 'Content-Type': 'image/svg+xml' }));
  // Whoever has no key sees no page here either.
  app.get('/assets/*', (context) => context.text('There is no such file.\n', 404));
  for (const routes of [overviewRoutes, mailsRoutes, mailRoutes, recipientRoutes, searchRoutes]) routes(app, served);
  feedRoutes(app, served, live);
  app.notFound((context) => notFoundPage(context, visitOf(context, served)));
  app.onError((error, context) => failurePage(error, context, visitOf(context, served), forms));
  return app;
}
