import stringWidth from 'string-width';
import { eventsView } from '../../lib/cli/events-view.ts';
import type { EmailEvent } from '../../lib/events/email-event.ts';
import { stories } from '../../lib/local/stories.ts';
import { factsIn } from '../events/facts.ts';
import { givenDisplay } from './given-output.ts';

test('at 80 columns an event has a line, what it says below it, and the message id to copy', () => {
  expect(eventsView(givenEvents('bounce').slice(0, 3), givenDisplay(80))).toBe(
    `2026-11-01 08:14:01.596 UTC  bounce            gone@example.net
    Permanent/NoEmail: 5.1.1 smtp; 550 5.1.1 <gone@example.net>: user unknown
    0100019ac0ffee00-8d2f4b1c-1234-5678-9abc-00000003-000000
2026-11-01 08:21:02.482 UTC  bounce            fay@example.com
    Transient/General
    0100019ac0ffee00-8d2f4b1c-1234-5678-9abc-00000004-000000
2026-11-01 08:35:01.095 UTC  bounce            hal@example.net
    Permanent/OnAccountSuppressionList: 5.1.1 Amazon SES did not send the
    message to this address because it is on the suppression list for your
    account.
    0100019ac0ffee00-8d2f4b1c-1234-5678-9abc-00000006-000000
`,
  );
});

test('at 200 columns everything stands in one line, and who is meant by all it can be', () => {
  expect(
    eventsView(givenEvents('click', 'complaint', 'reject'), givenDisplay(200)),
  ).toBe(`2026-11-01 08:27:00.000 UTC  click             ana@example.com                      0100019ac0ffee00-8d2f4b1c-1234-5678-9abc-00000001-000000      https://example.com/orders/1042/track · human · 192.0…
2026-11-01 08:11:00.137 UTC  click             ben@example.com | chloe@example.org  0100019ac0ffee00-8d2f4b1c-1234-5678-9abc-00000002-000000      https://example.com/minutes · 192.0.2.44 · Mozilla/5.…
2026-11-01 08:28:01.548 UTC  complaint         gus@example.net                      0100019ac0ffee00-8d2f4b1c-1234-5678-9abc-00000005-000000      abuse from ExampleISP-FBL/1.0
2026-11-01 08:42:00.822 UTC  reject            ida@example.com                      0100019ac0ffee00-8d2f4b1c-1234-5678-9abc-00000007-000000      Bad content
`);
});

test.each([80, 120, 200])('no line is longer than %i characters, whoever wrote it', (width) => {
  const candidates = Array.from({ length: 50 }, (_, index) => `person${index}@example.com`);
  const [event] = givenEvents('click');
  const { recipient, ...unnamed } = { ...event, detail: { link: 'x'.repeat(3_000) } } as EmailEvent;
  const lines = eventsView(
    [
      { ...unnamed, candidates },
      { ...unnamed, recipient: '漢'.repeat(200) },
    ],
    givenDisplay(width),
  ).split('\n');
  expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
});

test('what somebody wrote into an event cannot drive the terminal', () => {
  const hostile = givenEvents('click').map((event) => ({
    ...event,
    messageId: 'm\u001b[2J',
    recipient: 'x\u0007\n@example.com',
    detail: { link: '\u001b]0;title\u0007' },
  }));
  for (const width of [80, 200]) expect(eventsView(hostile, givenDisplay(width)).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
});

function givenEvents(...types: readonly string[]): readonly EmailEvent[] {
  const told = stories('0100019ac0ffee00-8d2f4b1c-1234-5678-9abc', new Date('2026-11-01T08:00:00.000Z'));
  const facts = told.flatMap(({ events }) => events.flatMap((event) => factsIn(JSON.stringify(event))));
  return facts.filter((fact) => types.includes(fact.type));
}
