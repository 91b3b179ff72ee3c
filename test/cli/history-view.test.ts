import pc from 'picocolors';
import { messageHistory } from '../../lib/answers/message-history.ts';
import { messageInsights } from '../../lib/answers/message-insights.ts';
import type { Display } from '../../lib/cli/display.ts';
import { historyView } from '../../lib/cli/history-view.ts';
import type { EmailEvent } from '../../lib/events/email-event.ts';
import { normalize } from '../../lib/events/normalize.ts';
import { stories } from '../../lib/local/stories.ts';
import { parse } from '../../lib/ses/parse.ts';

const display: Display = { columns: 80, colors: pc.createColors(false), utc: true };

test('a bounce of one of three, as a person reads it', () => {
  expect(historyView(givenEvents('Invoice 2026-118'), display)).toBe(
    `Invoice 2026-118
  message        run-00000003-000000
  from           Example Shop <shop@example.com>
  sent           2026-11-01 08:14:00.274 UTC
  handed over    by shop from 192.0.2.10
  configuration  ses-events
  tags           campaign=billing

  dev@example.com  delivered
    08:14:00.274           send      accepted by SES
    08:14:01.085  +811 ms  delivery  250 2.0.0 OK 1790000000
                                     a1-20020a056000022b00 - gsmtp (after 811
                                     ms, from 192.0.2.80)

  eva@example.org  delivered
    08:14:00.274          send      accepted by SES
    08:14:02.224  +1.9 s  delivery  250 2.0.0 OK 1790000000
                                    a1-20020a056000022b00 - gsmtp (after 1.9 s,
                                    from 192.0.2.80)

  gone@example.net  bounced
    08:14:00.274          send    accepted by SES
    08:14:01.596  +1.3 s  bounce  Permanent/NoEmail: 5.1.1 smtp; 550 5.1.1
                                  <gone@example.net>: user unknown`,
  );
});

test('for which tenant, by whom and from where: what SES says of these, and no line where it says none', () => {
  const [event] = givenEvents('Welcome');
  const { callerIdentity, sourceIp, ...bare } = event as EmailEvent;
  const lines = (fields: Partial<EmailEvent>) => historyView([{ ...bare, ...fields }], display).split('\n');
  expect(lines({ tenant: 'acme', callerIdentity: 'shop' })).toEqual(
    expect.arrayContaining(['  handed over    by shop', '  tenant         acme']),
  );
  expect(lines({ sourceIp: '192.0.2.10' })).toContain('  handed over    from 192.0.2.10');
  expect(lines({}).join()).not.toMatch(/handed over|tenant/);
});

test('the message id of SES stands in one piece at 80 columns, to be copied', () => {
  const messageId = '0100019ac0ffee00-8d2f4b1c-1234-5678-9abc-0123456789ab-000000';
  const [event] = givenEvents('Welcome');
  expect(historyView([{ ...(event as EmailEvent), messageId }], display).split('\n')).toContain(
    `  message        ${messageId}`,
  );
});

test('an open of a mail to two stands under neither', () => {
  const view = historyView(givenEvents('Minutes of the meeting'), { ...display, columns: 200 });
  expect(view).toContain('  ben@example.com  delivered\n');
  expect(view).toMatch(/ {2}somebody of them {2}opened 1 · clicked 1\n {4}08:10:00\.137 {2}\+3 min {2}open {3}192\.0\.2\.44/);
});

test.each([
  ['Your order 1042 has shipped', 'ana@example.com  delivered · opened 2 (1 human, 1 robot) · clicked 1 (human)'],
  ['Can we move our call?', 'fay@example.com  delivered · answered automatically'],
  ['Documents you asked for', 'ida@example.com  rejected'],
  ['Welcome', 'jon@example.com  rendering failed'],
  ['Your password was changed', 'kim@example.org  delivered'],
])('%s: %s', (subject, line) => {
  expect(historyView(givenEvents(subject), display)).toContain(`  ${line}\n`);
});

test('what somebody wrote into a mail cannot drive the terminal', () => {
  const [event] = givenEvents('Welcome');
  const hostile = {
    ...event,
    subject: 'a\u001b[2J\nb',
    recipient: 'x\u0007@example.com',
    detail: { errorMessage: '\u001b]0;title\u0007' },
  } as EmailEvent;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
  expect(historyView([hostile], display)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/);
});

test('the same for programs', () => {
  const json = messageHistory(givenEvents('Invoice 2026-118'));
  expect(json).toMatchObject({
    messageId: 'run-00000003-000000',
    subject: 'Invoice 2026-118',
    tags: { campaign: ['billing'] },
    recipients: [
      { status: 'delivered' },
      { status: 'delivered' },
      { recipient: 'gone@example.net', status: 'bounced', autoReply: false },
    ],
    unattributed: { opens: { human: 0, bot: 0, unknown: 0 } },
  });
  expect(json?.events[0]).not.toHaveProperty('digest');
});

test('the same in the shape of GetMessageInsights', () => {
  expect(messageInsights('run-00000003-000000', givenEvents('Invoice 2026-118'))).toMatchObject({
    MessageId: 'run-00000003-000000',
    FromEmailAddress: 'Example Shop <shop@example.com>',
    EmailTags: [{ Name: 'campaign', Value: 'billing' }],
    Insights: expect.arrayContaining([
      {
        Destination: 'gone@example.net',
        Events: [
          { Timestamp: '2026-11-01T08:14:00.274Z', Type: 'SEND' },
          expect.objectContaining({
            Type: 'BOUNCE',
            Details: {
              Bounce: {
                BounceType: 'PERMANENT',
                BounceSubType: 'NoEmail',
                DiagnosticCode: 'smtp; 550 5.1.1 <gone@example.net>: user unknown',
              },
            },
          }),
        ],
      },
    ]),
  });
});

/** The facts of one story, in order of time. */
function givenEvents(subject: string): readonly EmailEvent[] {
  const story = stories('run', new Date('2026-11-01T08:00:00.000Z')).find(({ mail }) => mail.subject === subject);
  const parsed = (story?.events ?? []).map((event) => parse(JSON.stringify(event)));
  const events = parsed.flatMap((one) => (one.kind === 'event' ? normalize(one.event) : []));
  return [...events].sort((one, other) => (one.occurredAt < other.occurredAt ? -1 : 1));
}
