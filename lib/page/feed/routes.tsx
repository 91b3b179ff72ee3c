import type { Hono } from 'hono';
import type { Served } from '../served.ts';
import { documentText } from '../views/document-text.ts';
import { Layout } from '../views/layout.tsx';
import { visitOf } from '../visit.ts';

export function feedRoutes(app: Hono, served: Served): void {
  app.get('/feed', (context) =>
    context.html(
      documentText(
        <Layout visit={visitOf(context, served)} title="Live">
          <h1>Live</h1>
        </Layout>,
      ),
    ),
  );
}
