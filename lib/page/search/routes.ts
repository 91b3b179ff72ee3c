import type { Hono } from 'hono';
import { readMessage } from '../../table/reader.ts';
import { mailAddress } from '../question/address-of.ts';
import type { Served } from '../served.ts';
import { placeOf } from './place-of.ts';

export function searchRoutes(app: Hono, served: Served): void {
  app.get('/search', async (context) => {
    const text = context.req.query('q') ?? '';
    const place = placeOf(text);
    return context.redirect(place.startsWith('/mails?') ? ((await mailOf(served, text.trim())) ?? place) : place);
  });
}

/** Rows may hold ids of any form (of a test's own events, say): a single word is looked up. What stands in the way the next page says. */
async function mailOf(served: Served, word: string): Promise<string | undefined> {
  if (!/^[^\s@=]{1,100}$/.test(word)) return undefined;
  try {
    const [event] = await readMessage(await served.open(), word);
    return event && mailAddress(event.messageId);
  } catch {
    return undefined;
  }
}
