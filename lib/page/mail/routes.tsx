import type { Hono } from 'hono';
import type { Served } from '../served.ts';
import { documentText } from '../views/document-text.ts';
import { Layout } from '../views/layout.tsx';
import { visitOf } from '../visit.ts';

export function mailRoutes(app: Hono, served: Served): void {
  app.get('/mail/:id', (context) =>
    context.html(
      documentText(
        <Layout visit={visitOf(context, served)} title="Mail">
          <h1>{context.req.param('id')}</h1>
        </Layout>,
      ),
    ),
  );
}
