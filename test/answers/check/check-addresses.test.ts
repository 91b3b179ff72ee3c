import { checkAddress } from '../../../lib/answers/check/check-address.ts';
import { checkAddresses } from '../../../lib/answers/check/check-addresses.ts';
import type { Checked } from '../../../lib/answers/check/checked.ts';
import { why } from '../../../lib/cli/commands/why.ts';
import { bareAddress } from '../../../lib/events/address.ts';
import type { EmailEvent } from '../../../lib/events/email-event.ts';
import { lives } from '../../../lib/local/stories.ts';
import type { EventTable } from '../../../lib/table/reader.ts';
import { givenOutput } from '../../cli/given-output.ts';
import { givenStoriesDelivered } from '../../cli/given-stories.ts';
import { givenWorld } from '../../local/given-world.ts';
import { collected } from '../../table/collected.ts';
import { givenEvent } from '../../table/given-event.ts';
import { givenNewTable } from '../../table/given-rows.ts';

const world = givenWorld();
const newTable = givenNewTable();
const now = new Date('2026-11-01T00:00:00.000Z');
const people = lives.flatMap(({ to }) => to.map((address) => bareAddress(address) ?? ''));

beforeAll(() => givenStoriesDelivered(world(), 'c', new Date('2026-11-01T08:00:00.000Z')));

test.each([
  ['ana@example.com', 'mail'],
  ['fay@example.com', 'mail'],
  ['gone@example.net', 'doNotMail'],
  ['gus@example.net', 'doNotMail'],
  ['hal@example.net', 'doNotMail'],
  ['ida@example.com', 'mail'],
  ['jon@example.com', 'mail'],
  ['kim@example.org', 'mail'],
  ['mia@example.net', 'fixFirst'],
])('of the stories, %s: %s', async (address, verdict) => {
  expect(await checkAddress(world().table, address, now)).toMatchObject({ address, verdict });
});

test.each(people)('the verdict on %s is that of why', async (address) => {
  await expectAsWhy(world().table, address);
});

const [ana, ben] = ['ana@example.com', 'ben@example.com'] as const;
const send = { type: 'send', detail: {} } as const;
const opens = (messageId: string, count: number) =>
  Array.from({ length: count }, (_, index) =>
    givenEvent({
      messageId,
      type: 'open',
      detail: {},
      sentAt: day(1),
      occurredAt: new Date(Date.UTC(2026, 9, 20) + index).toISOString(),
    }),
  );

test.each<readonly [string, readonly EmailEvent[], Partial<Checked>]>([
  [
    'a suppression that SES puts down to nobody',
    [givenEvent({ ...send }), givenEvent({ ...send, recipient: ben }), anonymousEcho()],
    { verdict: 'wait', status: 'sent', meaning: expect.stringMatching(/^SES reports of one of the recipients, without/) },
  ],
  [
    'a send that was never heard of again',
    [givenEvent({ ...send, sentAt: '2026-10-01T10:00:00.000Z', occurredAt: '2026-10-01T10:00:00.000Z' })],
    { verdict: 'mail', status: 'sent', advice: expect.stringMatching(/^Do not wait for it/) },
  ],
  [
    'a send of a moment ago',
    [givenEvent({ ...send, sentAt: '2026-10-31T23:59:00.000Z', occurredAt: '2026-10-31T23:59:00.000Z' })],
    { verdict: 'wait', status: 'sent' },
  ],
  [
    'a complaint long before other mail',
    [
      givenEvent({ messageId: 'old', type: 'complaint', sentAt: day(1), occurredAt: day(2), detail: {} }),
      givenEvent({ messageId: 'new', sentAt: day(20), occurredAt: day(20) }),
    ],
    { verdict: 'doNotMail', status: 'complained', messageId: 'old', since: day(2) },
  ],
  [
    'a mail with more events than are looked at, and its delivery before them all',
    [givenEvent({ messageId: 'read', sentAt: day(1), occurredAt: day(1) }), ...opens('read', 1_050)],
    { verdict: 'mail', status: 'delivered', messageId: 'read' },
  ],
  [
    'the same, with its complaint before them all and its delivery after them',
    [
      givenEvent({ messageId: 'read', type: 'complaint', sentAt: day(1), occurredAt: day(1), detail: {} }),
      ...opens('read', 1_050),
      givenEvent({ messageId: 'read', sentAt: day(1), occurredAt: day(25) }),
    ],
    { verdict: 'doNotMail', status: 'complained', messageId: 'read' },
  ],
])('%s: as why says', async (_, events, expected) => {
  const table = await newTable();
  await table.put(...events);
  expect(await checkAddress(table, ana, now)).toMatchObject(expected);
  await expectAsWhy(table, ana);
});

test('since is the first of an unbroken row; mail without an outcome does not break it', async () => {
  const table = await newTable();
  const bounce = { type: 'bounce', detail: { bounceType: 'Permanent', bounceSubType: 'NoEmail' } } as const;
  await table.put(
    ...[3, 7, 9].map((date) => givenEvent({ messageId: `m${date}`, sentAt: day(date), occurredAt: day(date), ...bounce })),
    givenEvent({ messageId: 'm5', sentAt: day(5), occurredAt: day(5) }),
    givenEvent({ messageId: 'm8', sentAt: day(8), occurredAt: day(8), ...send }),
  );
  expect(await checkAddress(table, ana, now)).toMatchObject({ messageId: 'm9', since: day(7) });
});

test('an answer for each, in their order, for the same one twice and for what is no address, too', async () => {
  const given = ['Gone <GONE@example.net>', 'nobody@example.com', 'no address', 'gone@example.net', '', 'ana@example.com'];
  const answers = await collected(checkAddresses(world().table, given, now));
  expect(answers.map(({ address, verdict }) => [address, verdict])).toEqual([
    ['gone@example.net', 'doNotMail'],
    ['nobody@example.com', 'neverHeardOf'],
    ['no address', 'notAnAddress'],
    ['gone@example.net', 'doNotMail'],
    ['', 'notAnAddress'],
    ['ana@example.com', 'mail'],
  ]);
});

test('one request for an address whose mail has an outcome or that is not known, none for what is no address', async () => {
  const table = await newTable();
  await table.put(givenEvent());
  let requests = 0;
  const counting = { name: 'countRequests', override: true, step: 'initialize' } as const;
  table.client.middlewareStack.add((next) => (args) => next(args).finally(() => (requests += 1)), counting);
  await collected(checkAddresses(table, [ana, 'nobody@example.com', 'nothing'], now));
  expect(requests).toBe(2);
});

/** `why ADDRESS --json` and `check` say the same of the same rows at the same time. */
async function expectAsWhy(table: EventTable, address: string): Promise<void> {
  const output = givenOutput();
  await why(table, { name: 'why', subject: address }, true, output);
  const { messageId, verdict } = JSON.parse(output.text());
  const { status, reason, meaning, command } = verdict;
  const checked = await checkAddress(table, address, table.now());
  expect(checked).toMatchObject({ messageId, status });
  // What was delivered is not explained, and what nobody is named in is told by check alone.
  if (status === 'delivered' || meaning === undefined) return;
  expect(checked).toMatchObject({ ...(reason && { reason }), meaning, advice: verdict.advice, ...(command && { command }) });
}

function anonymousEcho(): EmailEvent {
  const detail = { complaintSubType: 'OnAccountSuppressionList' };
  const { recipient, ...event } = givenEvent({ type: 'complaint', suppressed: true, detail, candidates: [ana, ben] });
  return event;
}

function day(date: number): string {
  return new Date(Date.UTC(2026, 9, date, 10)).toISOString();
}
