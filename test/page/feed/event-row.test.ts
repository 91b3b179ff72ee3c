import type { EmailEvent } from '../../../lib/events/email-event.ts';
import { html } from '../../../lib/page/answer-stream.tsx';
import { EventRow } from '../../../lib/page/feed/event-row.tsx';
import { rowId } from '../../../lib/page/feed/row-id.ts';
import { givenEvent } from '../../table/given-event.ts';

/** Of whom SES says nothing. */
const unnamed = { recipient: undefined } as unknown as Partial<EmailEvent>;
const everyone = ['ana@example.com', 'ben@example.com', 'chloe@example.com'];

test.each<[which: string, fields: Partial<EmailEvent>, expected: string]>([
  ['whom SES names', { recipient: 'ana@example.com' }, '<a href="/recipient/ana%40example.com">ana@example.com</a>'],
  ['who is one of several', { ...unnamed, candidates: everyone }, `title="${everyone.join(', ')}">one of 3</span>`],
  [
    'whom SES names beside others',
    { type: 'complaint', candidates: everyone },
    'ana@example.com</a><small class="quiet"> one of 3</small>',
  ],
  ['who is the only one it can be', { ...unnamed, candidates: ['ana@example.com'] }, '>ana@example.com</a>'],
  ['of whom nothing is said', unnamed, '>SES names nobody<'],
])('a row shows a recipient %s', async (_, fields, expected) => {
  expect(await rowOf(fields)).toContain(expected);
});

test.each<[which: string, fields: Partial<EmailEvent>, expected: string]>([
  ['delivered', {}, '<span class="badge good" title="SES’s type: Delivery"><span aria-hidden="true">✓</span> delivered'],
  [
    'bounced for good',
    { type: 'bounce', permanent: true, detail: { bounceType: 'Permanent', bounceSubType: 'NoEmail' } },
    '✕</span> bounced',
  ],
  [
    'bounced for now',
    { type: 'bounce', detail: { bounceType: 'Transient', bounceSubType: 'MailboxFull' } },
    '↩</span> soft bounced',
  ],
  [
    'kept from an address on a suppression list',
    { type: 'bounce', suppressed: true, detail: { bounceSubType: 'Suppressed' } },
    '⊘</span> suppressed',
  ],
  [
    'answered automatically',
    { type: 'bounce', detail: { bounceType: 'Transient', bounceSubType: 'General', bouncedRecipients: [{}] } },
    '↩</span> automatic reply',
  ],
  ['complained about', { type: 'complaint', detail: { complaintFeedbackType: 'abuse' } }, '⚑</span> complained'],
  ['praised', { type: 'complaint', detail: { complaintFeedbackType: 'not-spam' } }, '⚐</span> feedback'],
  ['of a new type', { type: 'unknown', detail: { eventType: '<b>' } }, 'title="SES’s type: &lt;b&gt;"'],
])('a mail that was %s has its sign and its word', async (_, fields, expected) => {
  expect(await rowOf(fields)).toContain(expected);
});

test('today’s rows have the clock alone, others their day, in the viewer’s zone', async () => {
  const yesterday = { occurredAt: '2026-10-31T10:00:00.000Z' };
  expect(await rowOf({})).toMatch(/<time [^>]*title="2026-11-01 10:00:01.234 UTC">11:00:01</);
  expect(await rowOf(yesterday)).toContain('<span class="quiet">10-31 </span>11:00:00<');
});

test('what came late says so', async () => {
  expect(await rowOf({}, '3 h')).toContain('>late: 3 h</span>');
});

test('what came out of a mail is text', async () => {
  const hostile = '"><img src=x onerror=alert(1)>\u202e';
  const row = await rowOf({
    type: 'click',
    subject: hostile,
    recipient: `${hostile}@example.com`,
    detail: { link: `javascript:${hostile}` },
  });
  expect(row).not.toMatch(/<img|href="javascript|\u202e/);
  expect(row.match(/href="[^"]*"/g)).toHaveLength(2);
});

test('a row is known by an id that says nothing of the mail, and the same fact has the same', () => {
  const ids = [givenEvent(), givenEvent(), givenEvent({ occurredAt: '2026-11-01T10:00:02.000Z' })].map(rowId);
  expect(ids[0]).toMatch(/^[\w-]{16}$/);
  expect(ids[1]).toBe(ids[0]);
  expect(ids[2]).not.toBe(ids[0]);
});

function rowOf(fields: Partial<EmailEvent>, late?: string): Promise<string> {
  const now = new Date('2026-11-01T12:00:00.000Z');
  return html(EventRow({ event: givenEvent(fields), zone: 'Europe/Berlin', now, late }));
}
