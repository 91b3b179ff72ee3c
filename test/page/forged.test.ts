import fc from 'fast-check';
import type { EmailEvent } from '../../lib/events/email-event.ts';
import { allTypes } from '../../lib/events/event-type.ts';
import { LiveFeed } from '../../lib/page/live/live-feed.ts';
import { mailAddress, recipientAddress } from '../../lib/page/question/address-of.ts';
import { anyEvent } from '../table/given-event.ts';
import { givenNewTable } from '../table/given-rows.ts';
import { givenApp, servedOf } from './given-app.ts';

const newTable = givenNewTable();
const now = new Date('2026-11-01T12:00:00.000Z');

/** What views read of an event's own object, and what it may be where somebody has made it up. */
const members = [
  ...['bounceType', 'bounceSubType', 'diagnosticCode', 'smtpResponse', 'remoteMtaIp', 'reportingMTA', 'status', 'action'],
  ...['delayType', 'expirationTime', 'complaintFeedbackType', 'complaintSubType', 'feedbackId', 'userAgent', 'ipAddress'],
  ...[
    'link',
    'linkTags',
    'reason',
    'errorMessage',
    'templateName',
    'processingTimeMillis',
    'contactList',
    'source',
    'eventType',
  ],
];
const nonsense = fc.constantFrom<unknown>(null, 0, -1, 1e300, true, '', 'x', [], ['x', null], {}, { toString: 'x' }, [{}]);
const detail = fc.dictionary(fc.constantFrom(...members), nonsense, { maxKeys: members.length });

const forged = fc
  .sample(fc.tuple(anyEvent, detail, fc.constantFrom(...allTypes)), { numRuns: 120, seed: 7 })
  .map(([event, nonsensical, type], index): EmailEvent => {
    const occurredAt = new Date(now.getTime() - index * 1_000).toISOString();
    return { ...event, type, occurredAt, detail: index % 4 === 0 ? event.detail : nonsensical };
  });

test('whatever an event holds, every view is made of it', async () => {
  const table = await newTable();
  await table.put(...forged);
  const served = servedOf(table, now);
  const live = new LiveFeed(served.open, { now: () => now, sleep: () => new Promise(() => {}) });
  const { get } = givenApp(served, {
    async *watch(...asked) {
      for await (const message of live.watch(...asked)) {
        yield message;
        if (message.kind === 'watching') return;
      }
    },
  });
  const recipients = new Set(forged.flatMap(({ recipient }) => (recipient === undefined ? [] : [recipient])));
  const questions = [
    ...['/overview/stream?range=1h', '/mails/stream?range=1h', '/feed/stream'],
    ...forged.map(({ messageId }) => mailAddress(messageId)),
    ...[...recipients].map((recipient) => `${recipientAddress(recipient)}/stream`),
  ];
  expect(await (await get('/feed/stream')).text()).toContain('event: rows');
  const failed: unknown[] = [];
  for (const question of questions) {
    const answer = await get(question);
    const text = await answer.text();
    const sentence = /stopped by an error[^<"]*/.exec(text)?.[0];
    if (sentence !== undefined || ![200, 302, 404, 400].includes(answer.status))
      failed.push([question, answer.status, sentence]);
  }
  expect(failed).toEqual([]);
});
