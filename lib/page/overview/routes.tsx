import type { Hono } from 'hono';
import { OverviewMemory } from '../../answers/overview/overview-memory.ts';
import { answerStream } from '../answer-stream.tsx';
import type { Served } from '../served.ts';
import { documentText } from '../views/document-text.ts';
import { visitOf } from '../visit.ts';
import { overviewAsked } from './overview-asked.ts';
import { OverviewPage } from './overview-page.tsx';
import { sendOverview } from './send-overview.tsx';

export function overviewRoutes(app: Hono, served: Served): void {
  const memory = new OverviewMemory();
  app.get('/', (context) => context.html(documentText(<OverviewPage asked={overviewAsked(visitOf(context, served))} />)));
  app.get('/overview/stream', (context) => {
    const visit = visitOf(context, served, '/');
    return answerStream(context, visit, (send, gone) => sendOverview(memory, overviewAsked(visit), send, gone));
  });
}
