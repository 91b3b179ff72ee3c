import type { Hono } from 'hono';
import type { Served } from '../served.ts';
import { documentText } from '../views/document-text.ts';
import { Layout } from '../views/layout.tsx';
import { visitOf } from '../visit.ts';

export function recipientRoutes(app: Hono, served: Served): void {
  app.get('/recipient/:address', (context) =>
    context.html(
      documentText(
        <Layout visit={visitOf(context, served)} title="Recipient">
          <h1>{context.req.param('address')}</h1>
        </Layout>,
      ),
    ),
  );
}
