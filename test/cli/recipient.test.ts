import { recipient } from '../../lib/cli/commands/recipient.ts';
import { eventsOf } from '../../lib/local/published-events.ts';
import { toSnsMessage } from '../../lib/local/sns.ts';
import { givenWorld } from '../local/given-world.ts';
import { givenOutput } from './given-output.ts';
import { givenStoriesDelivered } from './given-stories.ts';

const world = givenWorld();
const start = new Date('2026-11-01T08:00:00.000Z');
const always = { since: new Date(0), until: new Date('2026-12-01T00:00:00.000Z') };

beforeAll(async () => {
  await givenStoriesDelivered(world(), '0100019ac0ffee00-8d2f4b1c-1234-5678-9abc', start);
  const ses = eventsOf({
    messageId: 'later',
    to: ['ben@example.com'],
    subject: 'Agenda',
    tags: {},
    sentAt: new Date('2026-11-02T08:00:00.000Z'),
  });
  // Arrived last, and late: the complaint about the mail of the day before is newer than all of today's.
  const late = eventsOf({ messageId: 'earlier', to: ['ben@example.com'], subject: 'Reminder', tags: {}, sentAt: start });
  for (const event of [
    ses.delivery(1_000),
    ses.send(),
    late.complaint(30 * 3_600_000, 'abuse', 'ben@example.com'),
    late.send(),
    late.delivery(900),
  ])
    await world().deliver([toSnsMessage(JSON.stringify(event))]);
});

test('newest send first, a line a mail, each with its status over all its events', async () => {
  expect(await textOf('Ben <BEN@example.com>', 200)).toBe(
    `2026-11-02 08:00:00.000 UTC  delivered         later                                                     Agenda
2026-11-01 08:07:00.137 UTC  delivered         0100019ac0ffee00-8d2f4b1c-1234-5678-9abc-00000002-000000  Minutes of the meeting
2026-11-01 08:00:00.000 UTC  complained        earlier                                                   Reminder
`,
  );
});

test('at 80 columns the message id has a line', async () => {
  expect(await textOf('gone@example.net', 80)).toBe(
    `2026-11-01 08:14:00.274 UTC  bounced           Invoice 2026-118
    0100019ac0ffee00-8d2f4b1c-1234-5678-9abc-00000003-000000
`,
  );
});

test.each([
  ['ana@example.com', 'delivered', 'Your order 1042 has shipped', 'opened 2 (1 human, 1 robot) · clicked 1 (human)'],
  ['fay@example.com', 'delivered', 'Can we move our call?', 'answered automatically'],
])('what %s did with it', async (address, status, subject, deeds) => {
  expect(await textOf(address, 80)).toContain(`${status}         ${subject}\n    ${deeds}\n    0100`);
  expect(await textOf(address, 200)).toContain(`${status} · ${deeds}  0100`);
});

test('--events has the timeline, and the opens of which nobody knows whose they are', async () => {
  expect(await textOf('chloe@example.org', 80, { events: true })).toBe(
    `Minutes of the meeting
  message        0100019ac0ffee00-8d2f4b1c-1234-5678-9abc-00000002-000000
  from           Example Shop <shop@example.com>
  sent           2026-11-01 08:07:00.137 UTC
  handed over    by shop from 192.0.2.10
  configuration  ses-events
  tags           campaign=office

  chloe@example.org  delivered
    08:07:00.137          send      accepted by SES
    08:07:01.603  +1.5 s  delivery  250 2.0.0 OK 1790000000
                                    a1-20020a056000022b00 - gsmtp (after 1.5 s,
                                    from 192.0.2.80)

  somebody of its recipients  opened 1 · clicked 1
    08:10:00.137  +3 min  open   192.0.2.44 · Mozilla/5.0 (Macintosh; Intel Mac
                                 OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like
                                 Gecko) Version/19.0 Safari/605.1.15
    08:11:00.137  +4 min  click  https://example.com/minutes · 192.0.2.44 ·
                                 Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)
                                 AppleWebKit/605.1.15 (KHTML, like Gecko)
                                 Version/19.0 Safari/605.1.15
`,
  );
});

test('--events leaves out what concerns the other recipients alone', async () => {
  expect(await textOf('eva@example.org', 200, { events: true })).not.toMatch(/bounce|gone@|dev@/);
});

test('for programs: one object a mail', async () => {
  const [mail, ...others] = await jsonOf('fay@example.com');
  expect(others).toEqual([]);
  expect(mail).toEqual({
    messageId: '0100019ac0ffee00-8d2f4b1c-1234-5678-9abc-00000004-000000',
    sender: 'Example Shop <shop@example.com>',
    subject: 'Can we move our call?',
    sentAt: '2026-11-01T08:21:00.411Z',
    configurationSet: 'ses-events',
    callerIdentity: 'shop',
    sourceIp: '192.0.2.10',
    tags: { campaign: ['office'] },
    recipient: 'fay@example.com',
    status: 'delivered',
    autoReply: true,
    opens: { human: 0, bot: 0, unknown: 0 },
    clicks: { human: 0, bot: 0, unknown: 0 },
  });
});

test('for programs with --events: the events too', async () => {
  const [mail] = await jsonOf('chloe@example.org', { events: true });
  expect(mail).toMatchObject({
    status: 'delivered',
    opens: { unknown: 0 },
    unattributed: { opens: { unknown: 1 }, clicks: { unknown: 1 } },
    events: [
      { type: 'send' },
      { type: 'delivery' },
      { type: 'open', candidates: ['ben@example.com', 'chloe@example.org'] },
      { type: 'click' },
    ],
  });
});

test('a limit ends it', async () => {
  expect((await jsonOf('ben@example.com', { limit: 2 })).map((mail) => mail.messageId)).toEqual([
    'later',
    '0100019ac0ffee00-8d2f4b1c-1234-5678-9abc-00000002-000000',
  ]);
});

test('nothing found is a sentence for people and nothing for programs', async () => {
  expect(await textOf('nobody@example.com', 80)).toMatch(/^No mail to nobody@example\.com is known[^\n]*\n$/);
  expect(await jsonOf('nobody@example.com')).toEqual([]);
});

test('what is no address is refused', async () => {
  await expect(textOf(' ', 80)).rejects.toThrow('" " is no address: give one like ana@example.com.');
});

type Options = { readonly events?: boolean; readonly limit?: number };

async function textOf(address: string, width: number, options: Options = {}): Promise<string> {
  const output = givenOutput(width);
  await recipient(world().table, { name: 'recipient', address, range: always, events: false, ...options }, false, output);
  return output.text();
}

async function jsonOf(address: string, options: Options = {}): Promise<readonly Record<string, unknown>[]> {
  const output = givenOutput();
  await recipient(world().table, { name: 'recipient', address, range: always, events: false, ...options }, true, output);
  return output
    .text()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
