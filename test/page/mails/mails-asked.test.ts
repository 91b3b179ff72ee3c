import { parseArguments } from '../../../lib/cli/parse-arguments.ts';
import { type MailsAsked, mailsAskedIn } from '../../../lib/page/mails/mails-asked.ts';
import { mailsCommands } from '../../../lib/page/mails/mails-command.ts';
import { millisecondsOf } from '../../../lib/page/question/period.ts';
import type { Visit } from '../../../lib/page/visit.ts';
import { wordsOfShell } from '../words-of-shell.ts';

const now = new Date('2026-11-23T12:00:00.000Z');

test.each<[string, Partial<MailsAsked['range']>, Partial<MailsAsked>]>([
  ['', { since: new Date('2026-11-22T12:00:00Z'), until: new Date('2026-11-23T12:01:00Z') }, { statuses: [] }],
  ['range=7d', { since: new Date('2026-11-16T12:00:00Z') }, {}],
  ['status=bounced&status=noOutcome', {}, { statuses: ['bounced', 'noOutcome'] }],
  ['status=bounced,sent', {}, { statuses: ['bounced', 'sent'] }],
  ['olderThan=4h', { until: new Date('2026-11-23T08:00:00Z') }, { olderThan: '4h' }],
  ['before=2026-11-23T10:00:00.123Z', { until: new Date('2026-11-23T10:00:00.123Z') }, {}],
  ['before=2026-11-23T10:00:00.123Z&olderThan=4h', { until: new Date('2026-11-23T08:00:00Z') }, {}],
  ['until=2026-11-20&range=1h', { since: new Date('2026-11-19T23:00:00Z'), until: new Date('2026-11-20T00:00:00Z') }, {}],
])('what %j asks', (search, range, rest) => {
  const { range: found, ...others } = mailsAskedIn(visit(search));
  expect(found).toMatchObject(range);
  expect(others).toMatchObject(rest);
});

test.each([
  ['status=lost', 'status is "lost": give one of complained, bounced,'],
  ['types=subscription', 'types is "subscription": give one of send, delivery,'],
  ['olderThan=soon', 'olderThan is "soon": give a length of time such as'],
  ['olderThan=2d', 'No mail is as old as 2d and was sent since 2026-11-22T12:00:00.000Z: choose a longer time.'],
  ['before=2026-11-01', 'No mail is sent before 2026-11-01 and was sent since'],
  ['before=yesterday', 'before is "yesterday": give a Date'],
  ['recipient=ana', 'recipient is "ana": give an address'],
])('%j is refused with a sentence', (search, sentence) => {
  expect(() => mailsAskedIn(visit(search))).toThrow(sentence);
});

test.each([
  '',
  'range=90d&status=bounced&status=softBounced',
  'status=noOutcome&olderThan=4h&range=7d',
  'since=2026-11-01&until=2026-11-02T08:30',
  'types=click&tag=campaign=spring&tag=kind&recipientDomain=example.com,bücher.example',
  'subject=It\'s $(reboot) `now` "here"&configurationSet=a b',
  'subject=--limit 1',
  "recipient=Ana <O'Hara@example.com>&sender=@shop.example&tenant=-t",
])('the command for %j asks the same', (search) => {
  const asked = mailsAskedIn(visit(search));
  const [[, line = ''] = [], [, csv] = []] = mailsCommands(visit(search), asked);
  const [program, ...args] = wordsOfShell(line);
  expect(program).toBe('ses-events');
  const { filter, period, statuses, olderThan } = asked;
  expect(parseArguments(args, now)).toMatchObject({
    source: { kind: 'stack', stack: 'staging' },
    action: {
      name: 'mails',
      filter,
      range: period.range,
      statuses,
      ...(olderThan !== undefined && { olderThan: millisecondsOf('olderThan', olderThan) }),
    },
  });
  expect(csv).toBe(`${line} --format csv > mails.csv`);
});

test('where it would hold what nobody sees there is no command', () => {
  expect(mailsCommands(visit('subject=a%1bb'), mailsAskedIn(visit('subject=a%1bb')))).toEqual([]);
});

function visit(search: string): Visit {
  const address = new URL(`http://127.0.0.1/mails?${search}`);
  const served = {
    open: () => Promise.reject(new Error('No table is asked.')),
    what: 'a table',
    flags: ' --stack staging',
    explain: (error: unknown) => error,
    now: () => now,
  };
  return { served, address, asked: address.searchParams, zone: 'UTC', now };
}
