import { history } from '../../lib/cli/commands/history.ts';
import { why } from '../../lib/cli/commands/why.ts';
import { disordered, seeded } from '../../lib/local/disorder.ts';
import { eventsOf, type PublishedEvent } from '../../lib/local/published-events.ts';
import { toSnsMessage } from '../../lib/local/sns.ts';
import { stories } from '../../lib/local/stories.ts';
import { givenWorld } from '../local/given-world.ts';
import { givenOutput } from './given-output.ts';

const world = givenWorld();
const told = stories('w', new Date('2026-11-01T08:00:00.000Z'));
const sesId = '0107019a3f5e4b1c-8d2f0000-0000-4000-8000-000000000001-000000';

beforeAll(async () => {
  const late = eventsOf({
    messageId: sesId,
    to: ['gus@example.net'],
    subject: 'Later',
    tags: {},
    sentAt: new Date('2026-11-02T08:00:00Z'),
  });
  const early = eventsOf({
    messageId: 'w-early',
    to: ['mia@example.net'],
    subject: 'Old',
    tags: {},
    sentAt: new Date('2026-10-02T08:00:00Z'),
  });
  const anonymous = eventsOf({
    messageId: 'w-anonymous',
    to: ['amy@example.com', 'bob@example.com'],
    subject: 'To two',
    tags: {},
    sentAt: new Date('2026-11-03T08:00:00Z'),
  });
  const echo = {
    ...anonymous.send(),
    eventType: 'Complaint',
    complaint: { complaintSubType: 'OnAccountSuppressionList', feedbackId: 'f', timestamp: '2026-11-03T08:00:01.000Z' },
  };
  await deliver([anonymous.send(), echo, anonymous.delivery(500, 'amy@example.com')]);
  await deliver([...told.flatMap(({ events }) => events), late.send(), late.delivery(500), early.send(), early.delivery(500)]);
});

test.each([
  ['a late bounce after the delivery', 'mia@example.net', 'bounced', /a late bounce/],
  ['a complaint stamped before its delivery', 'gus@example.net', 'complained', /a complaint/],
  ['an out-of-office reply', 'fay@example.com', 'delivered', /automatic reply/],
  ['a suppression echo', 'hal@example.net', 'suppressed', /did not send it/],
  ['an open by a robot only', 'leo@example.com', 'delivered', /Only robots opened it/],
  ['delays before the delivery', 'kim@example.org', 'delivered', /try more than once/],
  ['a virus', 'ida@example.com', 'rejected', /refused to send/],
  ['a template that fails', 'jon@example.com', 'rendering failed', /could not make a mail/],
])('%s: history and why show the right status', async (_, recipient, status, sentence) => {
  const messageId = messageTo(recipient);
  const [shown, explained] = [givenOutput(), givenOutput()];
  await history(world().table, { name: 'history', messageId, insights: false }, false, shown);
  await why(world().table, { name: 'why', subject: messageId }, false, explained);
  const heading = new RegExp(`^ {2}${recipient} {2}${status}`, 'm');
  expect(shown.text()).toMatch(heading);
  expect(explained.text()).toMatch(heading);
  expect(explained.text()).toMatch(sentence);
});

test('a bounce of one of three, on one screen of 80 columns', async () => {
  const text = await answered(messageTo('gone@example.net'), 80);
  expect(text).toBe(`\
Invoice 2026-118
  message        w-00000003-000000
  from           Example Shop <shop@example.com>
  sent           2026-11-01 08:14:00.274 UTC
  handed over    by shop from 192.0.2.10
  configuration  ses-events
  tags           campaign=billing

  gone@example.net  bounced
    happened  It was not delivered, and SES will not try again.
    answer    smtp; 550 5.1.1 <gone@example.net>: user unknown
    reason    noSuchAddress: There is no such mailbox.
    rule      the words "user unknown" (any server; RFC 5321)
    heals     No: another mail to this address will fare no better.
    to do     Look for a typing error in the address; if there is none, take it
              off your lists.

  dev@example.com, eva@example.org  delivered
    happened  The recipient’s mail server took the mail.
    answer    250 2.0.0 OK 1790000000 a1-20020a056000022b00 - gsmtp
    to do     If the recipient misses it: look in the spam folder and its
              filters, then let their administrator search the mail log for the
              answer above. What the server did after its answer SES cannot
              know.

  for AWS Support (times in UTC)
    Message ID: w-00000003-000000
    Sent (UTC): 2026-11-01T08:14:00.274Z
    From: Example Shop <shop@example.com>
    Configuration set: ses-events
    2026-11-01T08:14:01.085Z Delivery dev@example.com
      Remote MTA: 192.0.2.25
      Reporting MTA: a8-50.smtp-out.amazonses.com
      Answer: 250 2.0.0 OK 1790000000 a1-20020a056000022b00 - gsmtp
    2026-11-01T08:14:01.596Z Bounce Permanent/NoEmail gone@example.net
      Remote MTA: 192.0.2.25
      Reporting MTA: dns; a8-50.smtp-out.amazonses.com
      Answer: smtp; 550 5.1.1 <gone@example.net>: user unknown
      Feedback ID: w-00000003-000000-b1322
    2026-11-01T08:14:02.224Z Delivery eva@example.org
      Remote MTA: 192.0.2.25
      Reporting MTA: a8-50.smtp-out.amazonses.com
      Answer: 250 2.0.0 OK 1790000000 a1-20020a056000022b00 - gsmtp
`);
});

test.each([80, 200])('no line is longer than %i columns', async (width) => {
  const subjects = told.flatMap(({ mail }) => [mail.messageId, ...mail.to.filter((to) => !to.includes('<'))]);
  const texts = await Promise.all(subjects.map((subject) => answered(subject, width)));
  const lines = texts.flatMap((text) => text.split('\n'));
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
});

test('an open of a mail to two is said of neither', async () => {
  expect(await answered(messageTo('ben@example.com'))).toMatch(
    /somebody of them {2}opened 1 · clicked 1\. .*does not say which/,
  );
});

test('a suppression echo that names nobody is told to whom it can concern, by message and by address', async () => {
  const trouble =
    / {2}one of amy@example\.com, bob@example\.com {2}suppressed\n.*does not say which of them[\s\S]*suppressed: SES did not send it/;
  expect(await answered('w-anonymous')).toMatch(trouble);
  const text = await answered('bob@example.com');
  expect(text).toMatch(trouble);
  expect(text).toMatch(/\nSES reports trouble, and does not say whether it is with this address\./);
  expect(text).not.toContain('Wait: delivery');
  const output = givenOutput();
  await why(world().table, { name: 'why', subject: 'bob@example.com' }, true, output);
  expect(JSON.parse(output.text()).unattributed.troubles).toMatchObject([{ status: 'suppressed', heals: 'afterFix' }]);
});

test.each([
  ['gus@example.net', /2 mails to this address: 1 complained, 1 delivered\.\nStop sending/, messageTo('gus@example.net')],
  ['Mia <MIA@example.net>', /Mail does not get through\./, messageTo('mia@example.net')],
  [
    'hal@example.net',
    /SES does not send to it\.[\s\S]*delete-suppressed-destination \\\n +--email-address=hal@example.net/,
    messageTo('hal@example.net'),
  ],
  ['kim@example.org', /The one mail to this address: 1 delivered\.\nMail gets through\./, messageTo('kim@example.org')],
])('why %s judges by the mail that tells', async (subject, text, messageId) => {
  expect(await answered(subject)).toMatch(text);
  const output = givenOutput();
  await why(world().table, { name: 'why', subject }, true, output);
  expect(JSON.parse(output.text())).toMatchObject({
    messageId,
    verdict: { status: expect.any(String) },
    support: expect.stringContaining(messageId),
  });
});

test('an address of SES is an address like others', async () => {
  expect(await answered('bounce@simulator.amazonses.com')).toBe('No mail to bounce@simulator.amazonses.com is known.\n');
});

test('--json says the same for programs', async () => {
  const output = givenOutput();
  await why(world().table, { name: 'why', subject: messageTo('hal@example.net') }, true, output);
  const { recipients } = JSON.parse(output.text());
  expect(recipients).toMatchObject([
    {
      recipient: 'hal@example.net',
      status: 'suppressed',
      answer: { enhancedStatus: '5.1.1' },
      reason: 'suppressed',
      rule: 'SES’s word Permanent/OnAccountSuppressionList',
      heals: 'afterFix',
      command: 'aws sesv2 delete-suppressed-destination --email-address=hal@example.net',
    },
  ]);
});

test.each(['no-such-message', 'nobody@example.com'])('%s: a sentence, and nothing in JSON', async (subject) => {
  const output = givenOutput();
  await why(world().table, { name: 'why', subject }, true, output);
  expect(output.text()).toBe('');
  expect(await answered(subject)).toMatch(/^No\w* .*\.\n$/);
});

async function deliver(events: readonly PublishedEvent[]): Promise<void> {
  for (const group of disordered(
    events.map((event) => toSnsMessage(JSON.stringify(event))),
    seeded(5),
  ))
    await world().deliver(group);
}

function messageTo(recipient: string): string {
  const story = told.find(({ mail }) => mail.to.includes(recipient));
  if (!story) throw new Error(`no story of ${recipient}`);
  return story.mail.messageId;
}

async function answered(subject: string, width = 200): Promise<string> {
  const output = givenOutput(width);
  await why(world().table, { name: 'why', subject }, false, output);
  return output.text();
}
