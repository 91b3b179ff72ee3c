import { providerOf } from '../../../lib/answers/provider/provider-of.ts';
import { statusOf } from '../../../lib/answers/status.ts';
import type { EmailEvent } from '../../../lib/events/email-event.ts';
import { sesEventTypes } from '../../../lib/events/event-type.ts';
import { factsOf } from '../../../lib/local/history/facts-of.ts';
import { type MonthOptions, month } from '../../../lib/local/history/month.ts';
import type { Story } from '../../../lib/local/stories.ts';

const day = 86_400_000;
/** A Wednesday, in the middle of a campaign's hour. */
const options: MonthOptions = { end: new Date('2026-11-25T09:30:00.000Z'), milliseconds: 30 * day, mails: 20_000 };

// Of each mail what the tests ask for: the whole month would be some hundreds of megabytes.
const facts: EmailEvent[] = [];
const mails: Pick<Story, 'mail' | 'expected'>[] = [];
const wrong: Story[] = [];
const feedbackIds: string[] = [];
const addresses = new Set<string>();
for (const story of month(options)) {
  const own = [...factsOf([story])];
  facts.push(...own);
  mails.push({ mail: story.mail, expected: story.expected });
  if (!isTrue(story, own)) wrong.push(story);
  const text = JSON.stringify(story.events);
  feedbackIds.push(...Array.from(text.matchAll(/"feedbackId":"([^"]*)"/g), ([, id = '']) => id));
  for (const [address] of text.matchAll(/[\w.+-]+@[\w.-]+/g)) addresses.add(address);
}
const standings = mails.flatMap(({ expected }) => Object.values(expected));
afterAll(() => {
  facts.length = 0;
});

test('a month has as many mails as were asked for, in order, within its time, and no event after its end', () => {
  expect(mails).toHaveLength(20_000);
  const times = mails.map(({ mail }) => mail.sentAt.getTime());
  expect(times).toEqual([...times].sort((one, other) => one - other));
  expect(times[0]).toBeGreaterThanOrEqual(options.end.getTime() - 30 * day);
  const latest =
    facts
      .map(({ occurredAt }) => occurredAt)
      .sort()
      .at(-1) ?? '';
  expect(latest <= options.end.toISOString()).toBe(true);
  expect(latest > new Date(options.end.getTime() - 600_000).toISOString()).toBe(true);
});

test('the same seed, number and end give the same mails; another seed gives others', () => {
  const few = { ...options, mails: 300, milliseconds: 2 * day };
  expect([...month(few)]).toEqual([...month(few)]);
  expect(JSON.stringify([...month({ ...few, seed: 2 })])).not.toBe(JSON.stringify([...month(few)]));
});

test('every mail ends where its story says, by the judge that people ask', () => {
  expect(wrong).toEqual([]);
});

test('all ten types occur and nothing is unknown; each event of its own', () => {
  expect(new Set(facts.map(({ type }) => type))).toEqual(new Set(sesEventTypes));
  expect(facts.filter(({ timeFallback }) => timeFallback !== undefined)).toEqual([]);
  const keys = facts.map(({ messageId, occurredAt, type, digest }) => `${messageId} ${occurredAt} ${type} ${digest}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test('message ids are SES’s: the time first, then a UUID, each once; so are feedback ids', () => {
  const ids = mails.map(({ mail }) => mail.messageId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(
    ids.filter((id) => !/^0100[\da-f]{12}-[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}-000000$/.test(id)),
  ).toEqual([]);
  expect(feedbackIds.length).toBeGreaterThan(300);
  expect(new Set(feedbackIds).size).toBe(feedbackIds.length);
});

test('a delivery comes as long after the send as SES says that it took', () => {
  const late = facts.filter(
    ({ type, detail, occurredAt, sentAt = '' }) =>
      type === 'delivery' && Date.parse(occurredAt) - Date.parse(sentAt) !== detail.processingTimeMillis,
  );
  expect(late).toEqual([]);
});

test.each([
  [
    'hard bounces, as SES counts them',
    0.6,
    1.4,
    share(facts.filter(({ permanent, suppressed }) => permanent && !suppressed).length),
  ],
  ['complaints', 0.015, 0.05, share(standings.filter((status) => status === 'complained').length)],
  ['soft bounces', 0.3, 1, share(standings.filter((status) => status === 'softBounced').length)],
  ['suppression echoes', 0.1, 1, share(facts.filter(({ suppressed }) => suppressed).length)],
  ['rejects', 0.005, 0.05, share(standings.filter((status) => status === 'rejected').length)],
  ['rendering failures', 0.1, 1, share(standings.filter((status) => status === 'renderingFailed').length)],
  ['delivered', 96, 98.5, share(standings.filter((status) => status === 'delivered').length)],
])('a healthy sender’s %s: %d to %d %%', (_, low, high, percent) => {
  expect(percent).toBeGreaterThan(low);
  expect(percent).toBeLessThan(high);
});

test('offices write by day and not at weekends; a newsletter leaves within two hours of one morning', () => {
  const business = mails.filter(({ mail }) => mail.tags.kind === 'business').map(({ mail }) => mail.sentAt);
  expect(
    business.filter((time) => [0, 6].includes(time.getUTCDay()) || time.getUTCHours() < 6 || time.getUTCHours() > 18),
  ).toEqual([]);
  const weekly = mails
    .filter(({ mail }) => mail.tags.campaign === 'weekly-2026-11-17')
    .map(({ mail }) => mail.sentAt.toISOString());
  expect(weekly.length).toBeGreaterThan(800);
  expect(weekly.filter((time) => !/^2026-11-17T0[89]:/.test(time))).toEqual([]);
});

test('two senders’ domains, two configuration sets, two tenants, three sending addresses', () => {
  expect(valuesOf(({ sender = '' }) => sender.replace(/.*@|>/g, ''))).toEqual(['example.com', 'example.net']);
  expect(valuesOf(({ configurationSet }) => configurationSet)).toEqual(['ses-events', 'ses-events-marketing']);
  expect(valuesOf(({ tenant }) => tenant)).toEqual(['bakery', 'florist']);
  expect(valuesOf(({ outgoingIp }) => outgoingIp)).toEqual(['192.0.2.80', '192.0.2.81', '192.0.2.82']);
});

test('companies’ servers tell whose they are, and every address is under a name that nobody can own', () => {
  expect(valuesOf(({ recipient = '', detail }) => provider(recipient, detail.smtpResponse))).toEqual([
    'gmail',
    'ionos',
    'microsoft',
    'mimecast',
    'other',
    'proofpoint',
    'yahoo',
  ]);
  expect([...addresses].filter((address) => !/(?:\.example|@example\.(?:com|net)|mimecast\.lan)$/.test(address))).toEqual([]);
});

test('an address that bounced since it does not exist gets nothing more: SES declines', () => {
  const bounced = new Map<string, string>();
  const hard = facts.filter(
    ({ permanent, suppressed, detail }) => permanent && !suppressed && !/5\.7\.|Envelope/.test(text(detail)),
  );
  for (const { recipient = '', occurredAt } of hard) if (!bounced.has(recipient)) bounced.set(recipient, occurredAt);
  expect(bounced.size).toBeGreaterThan(100);
  const tried = facts.filter(({ type, suppressed }) => type === 'delivery' || (type === 'bounce' && !suppressed));
  expect(tried.filter(({ recipient = '', sentAt = '' }) => sentAt > (bounced.get(recipient) ?? '9'))).toEqual([]);
});

test('some mails of long ago have no outcome, some of the last minutes do not have theirs yet', () => {
  const open = mails
    .filter(({ expected }) => Object.values(expected).includes('sent'))
    .map(({ mail }) => mail.sentAt.getTime());
  expect(open.filter((time) => time < options.end.getTime() - day).length).toBeGreaterThan(3);
  const busy = [...month({ ...options, milliseconds: 3_600_000, mails: 2_000 })].filter(({ expected }) =>
    Object.values(expected).includes('sent'),
  );
  expect(busy.filter(({ mail }) => mail.sentAt.getTime() > options.end.getTime() - 60_000).length).toBeGreaterThan(0);
});

test('mail to several: opens that name nobody, and a complaint that names everybody at a domain', () => {
  expect(facts.some(({ type, recipient, candidates = [] }) => type === 'open' && !recipient && candidates.length > 1)).toBe(
    true,
  );
  expect(facts.some(({ type, candidates = [] }) => type === 'complaint' && candidates.length > 1)).toBe(true);
});

test.each([1, 7, 300])('%d mails are so many, in an hour of the night too', (count) => {
  expect([...month({ end: new Date('2026-11-22T03:20:00.000Z'), milliseconds: 3_600_000, mails: count })]).toHaveLength(count);
});

function text(detail: EmailEvent['detail']): string {
  return JSON.stringify(detail);
}

/** Whether the judge that people ask comes to where the story ends. */
function isTrue({ expected }: Story, own: readonly EmailEvent[]): boolean {
  const found = statusOf(own).recipients.map(({ recipient, status }) => [recipient, status]);
  return JSON.stringify(Object.fromEntries(found)) === JSON.stringify(sorted(expected));
}

/** Per cent of all mails to all recipients. */
function share(count: number): number {
  return (100 * count) / standings.length;
}

function provider(address: string, answer: unknown): string | undefined {
  return typeof answer === 'string' ? providerOf(address.slice(address.indexOf('@') + 1), answer) : undefined;
}

function valuesOf(of: (event: EmailEvent) => string | undefined): readonly string[] {
  return [...new Set(facts.map(of))].filter((value) => value !== undefined).sort();
}

function sorted(record: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
}
