import { readSentMails } from '../../../lib/answers/mails/read-mails.ts';
import type { SentMail } from '../../../lib/answers/mails/sent-mail.ts';
import { mailsAskedIn } from '../../../lib/page/mails/mails-asked.ts';
import { sendMails } from '../../../lib/page/mails/send-mails.tsx';
import { recipientAddress } from '../../../lib/page/question/address-of.ts';
import type { EventTable } from '../../../lib/table/reader.ts';
import { givenEvent } from '../../table/given-event.ts';
import { givenNewTable } from '../../table/given-rows.ts';
import { givenApp, partsFor, servedOf } from '../given-app.ts';

const newTable = givenNewTable();
const now = new Date('2026-11-01T00:00:00.000Z');
const hour = 3_600_000;

let given: Awaited<ReturnType<typeof givenPages>>;
beforeAll(async () => {
  given = await givenPages();
});

test.each(['', 'status=bounced,delivered', 'tag=campaign=spring'])(
  'page after page has the mails of `mails`, in its order, each once, though many were sent at the same time: %j',
  async (search) => {
    const { table, pages } = given;
    const found = await pages(search);
    expect(found.flat()).toEqual((await mailsOf(table, search)).map(shown));
    expect(found.length).toBeGreaterThan(1);
    // Those of one time stand on one page.
    expect(found[0]?.length).toBeGreaterThanOrEqual(50);
  },
);

test('a page reads no further than it needs, and says how far it has come', async () => {
  const table = await newTable();
  await table.put(...Array.from({ length: 60 }, (_, index) => mail(index, index * hour)).flat());
  const days = new Set<string>();
  table.client.middlewareStack.add(
    (next) => (args) => {
      const { ExpressionAttributeValues: values } = args.input as {
        readonly ExpressionAttributeValues?: Record<string, string>;
      };
      const [, day] = String(values?.[':key']).split('#');
      if (day !== undefined) days.add(day);
      return next(args);
    },
    { step: 'initialize', name: 'days', override: true },
  );
  const { stream } = givenApp(servedOf(table, now));
  const first = await stream('/mails/stream?range=7d');
  expect(rowsIn(partsFor('rows', first))).toHaveLength(50);
  // Of seven days and the skew of clocks.
  expect(days.size).toBeLessThan(5);
  const told = first.flatMap(({ name, data }) => (name === 'progress' ? [data] : []));
  expect(told[0]?.text).toMatch(/^Back to 20\d\d-\d\d-\d\d \d\d:\d\d · \d+ events read$/);
  expect(first.at(-1)?.name).toBe('done');
});

test('where nothing is found: what was looked at, what would have held, and longer times', async () => {
  const table = await newTable();
  await table.put(...mail(1, hour));
  const { stream } = givenApp(servedOf(table, now));
  const end = partsFor('end', await stream('/mails/stream?tag=campaign%3Dsprnig&status=bounced'));
  expect(end).toContain('Nothing there fits the tag “campaign=sprnig”; there is ');
  expect(end).toContain('href="/mails?status=bounced&amp;tag=campaign%3Dspring"');
  expect(end).toContain('href="/mails?tag=campaign%3Dsprnig&amp;status=bounced&amp;range=90d"');
  const later = partsFor('end', await stream('/mails/stream?before=2026-10-31T12%3A00%3A00.000Z'));
  expect(later).toContain('Nothing older');
});

test('a word that no subject has may be the name of a campaign', async () => {
  const { stream } = givenApp(servedOf(await newTable(), now));
  const campaign = 'href="/mails?tag=campaign%3Dweekly-2026-11-24"';
  expect(partsFor('end', await stream('/mails/stream?subject=weekly-2026-11-24'))).toContain(campaign);
  expect(partsFor('end', await stream('/mails/stream?subject=two%20words'))).not.toContain('campaign%3D');
});

test('what a subject, a tag or an address holds is text, and links out of it are no links', async () => {
  const table = await newTable();
  const hostile = '<img src=x onerror=alert(1)> https://evil.example/ \u202eexe\u0007';
  const event = givenEvent({
    messageId: '"><script>',
    recipient: '"<script>"@example.com',
    subject: hostile,
    sentAt: '2026-10-31T23:00:00.000Z',
    occurredAt: '2026-10-31T23:00:00.000Z',
    tags: { '<b>': ['"><i>'] },
  });
  await table.put(event);
  const rows = partsFor('rows', await givenApp(servedOf(table, now)).stream('/mails/stream'));
  expect(rows).toContain('&lt;img src=x onerror=alert(1)&gt; https://evil.example/  exe');
  expect(rows).not.toMatch(/<(?:img|script|b|i)\b|\u202e|href="h/);
});

test('what stands in the way is said in its place', async () => {
  const { stream } = givenApp({ open: () => Promise.reject(new Error('secret')) });
  const [message] = await stream('/mails/stream');
  expect(message?.name).toBe('problem');
  expect(message?.data).not.toContain('secret');
});

test('once the browser has gone nothing is read and sent any more', async () => {
  const { table } = given;
  const { visit, asked } = visitFor(table, '');
  const sent: string[] = [];
  const send = (name: string) => Promise.resolve(void sent.push(name));
  await expect(sendMails(visit, asked, send, AbortSignal.abort())).rejects.toThrow('aborted');
  expect(sent).toEqual([]);
});

/** A hundred and fifty mails, of which sixty were sent at the same time, to one or two people. */
async function givenPages() {
  const table = await newTable();
  await table.put(
    ...Array.from({ length: 45 }, (_, index) => mail(index, index * 60_000)).flat(),
    ...Array.from({ length: 60 }, (_, index) => mail(100 + index, hour)).flat(),
    ...Array.from({ length: 45 }, (_, index) => mail(200 + index, 2 * hour + index * 60_000)).flat(),
  );
  const { stream } = givenApp(servedOf(table, now));
  const pages = async (search: string) => {
    const found: (readonly string[])[] = [];
    for (let address: string | undefined = `/mails?${search}`; address !== undefined; ) {
      const messages = await stream(address.replace('/mails', '/mails/stream'));
      found.push(rowsIn(partsFor('rows', messages)));
      const [, older] = /href="([^"]+)" rel="next"/.exec(partsFor('end', messages)) ?? [];
      address = older?.replaceAll('&amp;', '&');
    }
    return found.filter((rows) => rows.length > 0);
  };
  return { table, pages };
}

async function mailsOf(table: EventTable, search: string): Promise<readonly SentMail[]> {
  const { asked } = visitFor(table, search);
  const found: SentMail[] = [];
  for await (const some of readSentMails(table, asked, now)) found.push(...some);
  return found;
}

function visitFor(table: EventTable, search: string) {
  const address = new URL(`http://127.0.0.1/mails?${search}`);
  const served = { ...servedOf(table, now), what: '', explain: (error: unknown) => error };
  const visit = { served, address, asked: address.searchParams, zone: 'UTC', now };
  return { visit, asked: mailsAskedIn(visit) };
}

function shown({ messageId, recipient = '' }: SentMail): string {
  return `/mail/${messageId} ${recipientAddress(recipient)}`;
}

function rowsIn(rows: string): readonly string[] {
  return rows
    .split('<tr>')
    .slice(1)
    .map((row) => [/href="(\/mail\/[^"]+)"/, /href="(\/recipient\/[^"]+)"/].map((link) => link.exec(row)?.[1]).join(' '));
}

function mail(index: number, ago: number) {
  const sentAt = now.getTime() - hour / 2 - ago;
  const of = (type: 'send' | 'delivery' | 'bounce', after: number, recipient: string) =>
    givenEvent({
      messageId: `mail${String(index).padStart(3, '0')}`,
      type,
      recipient,
      sentAt: new Date(sentAt).toISOString(),
      occurredAt: new Date(sentAt + after).toISOString(),
      tags: { campaign: [index % 3 === 0 ? 'news' : 'spring'] },
      detail: type === 'bounce' ? { bounceType: 'Permanent', bounceSubType: 'General' } : {},
    });
  const people = index % 5 === 0 ? ['ana@example.com', 'ben@example.com'] : ['ana@example.com'];
  return people.flatMap((person) => [
    of('send', 0, person),
    ...(index % 4 === 0 ? [] : [of(index % 4 === 1 ? 'bounce' : 'delivery', 1_000, person)]),
  ]);
}
