import type { Hono } from 'hono';
import type { Served } from '../served.ts';
import { documentText } from '../views/document-text.ts';
import { Layout } from '../views/layout.tsx';
import { visitOf } from '../visit.ts';

export function overviewRoutes(app: Hono, served: Served): void {
  app.get('/', (context) =>
    context.html(
      documentText(
        <Layout visit={visitOf(context, served)} title="Overview">
          <h1>Overview</h1>
        </Layout>,
      ),
    ),
  );
}
