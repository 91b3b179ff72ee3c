import type { Hono } from 'hono';
import type { Served } from '../served.ts';
import { documentText } from '../views/document-text.ts';
import { Layout } from '../views/layout.tsx';
import { visitOf } from '../visit.ts';

export function mailsRoutes(app: Hono, served: Served): void {
  app.get('/mails', (context) =>
    context.html(
      documentText(
        <Layout visit={visitOf(context, served)} title="Mails">
          <h1>Mails</h1>
        </Layout>,
      ),
    ),
  );
}
