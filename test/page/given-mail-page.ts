import type { EmailEvent } from '../../lib/events/email-event.ts';
import { mailAddress } from '../../lib/page/question/address-of.ts';
import { type ServedPage, servePage } from '../../lib/page/serve-page.ts';
import type { Served } from '../../lib/page/served.ts';
import type { EventTable } from '../../lib/table/reader.ts';
import { givenNewTable } from '../table/given-rows.ts';

/** When a visitor of these tests looks. */
export const now = new Date('2026-11-01T10:05:00.000Z');

/** Pages over one table for the tests of a file: of a mail, by its id. */
export function givenMailPage() {
  const pages: ServedPage[] = [];
  const newTable = givenNewTable();
  let table: Awaited<ReturnType<typeof newTable>> | undefined;
  const serve = async (served: Partial<Served> = {}) => {
    const whole = { what: 'the tests', open, explain: (error: unknown) => error, now: () => now, ...served };
    const page = await servePage(whole, 0);
    pages.push(page);
    return (path: string) => keyed(page.address, path);
  };
  const open = (): Promise<EventTable> =>
    table ? Promise.resolve({ ...table, now: () => now }) : Promise.reject(new Error('None.'));
  let usual: ((path: string) => string) | undefined;
  beforeAll(async () => {
    table = await newTable();
    usual = await serve();
  });
  afterAll(() => Promise.all(pages.map((page) => page.stop())));
  return {
    serve,
    put: async (...events: readonly EmailEvent[]) => table?.put(...events),
    of: (messageId: string) => usual?.(mailAddress(messageId)) ?? '',
    at: (path: string) => usual?.(path) ?? '',
  };
}

/** Another page of the server, with its key. */
function keyed(address: string, path: string): string {
  const { origin, search } = new URL(address);
  return `${origin}${path}${search}`;
}
