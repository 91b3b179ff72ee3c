import type { Hono } from 'hono';
import { placeOf } from './place-of.ts';

export function searchRoutes(app: Hono): void {
  app.get('/search', (context) => context.redirect(placeOf(context.req.query('q') ?? '')));
}
