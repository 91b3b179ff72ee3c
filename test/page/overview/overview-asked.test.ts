import { parseArguments } from '../../../lib/cli/parse-arguments.ts';
import { mailsAddress } from '../../../lib/page/overview/mails-address.ts';
import { overviewAsked } from '../../../lib/page/overview/overview-asked.ts';
import { worstFirst } from '../../../lib/page/overview/providers.tsx';
import { statsCommand } from '../../../lib/page/overview/stats-command.ts';
import type { Visit } from '../../../lib/page/visit.ts';
import { wordsOfShell } from '../words-of-shell.ts';

const now = new Date('2026-11-23T12:00:00.000Z');

test.each([
  ['', '2026-11-16T12:00:00.000Z', 'campaign', 8],
  ['range=1h&by=team', '2026-11-23T11:00:00.000Z', 'team', 12],
  ['since=2026-11-22T00:00:00Z&until=2026-11-22T02:00:00Z', '2026-11-22T00:00:00.000Z', 'campaign', 24],
])('what %j asks', (search, since, tag, buckets) => {
  const { question, labels } = overviewAsked(visit(search));
  expect([question.range.since.toISOString(), question.tag, question.starts.length]).toEqual([since, tag, buckets]);
  expect(labels).toHaveLength(buckets);
});

test('what belongs to other views is not asked, and goes into no link; to count anew is asked once', () => {
  const asked = overviewAsked(visit('status=bounced&types=click&anew=1&tag=a=b'));
  expect(asked.question.filter).toMatchObject({ types: [], tags: ['a=b'] });
  expect(asked.isAnew).toBe(true);
  expect(mailsAddress(asked, { status: 'noOutcome' })).toBe('/mails?tag=a%3Db&range=7d&status=noOutcome');
});

test.each([
  ['by=campaign%3Dspring', 'by is "campaign=spring": give the name of a tag alone'],
  ['range=long', 'range is "long"'],
  ['since=2026-11-30', 'Nothing lies between'],
])('%j is refused with a sentence', (search, sentence) => {
  expect(() => overviewAsked(visit(search))).toThrow(sentence);
});

test.each([
  ['', 'UTC'],
  ['range=90d&tag=campaign=spring&tag=kind&recipientDomain=example.com,bücher.example', 'Europe/Berlin'],
  ['since=2026-11-01&until=2026-11-02T08:30', 'UTC'],
  ["subject=It's $(reboot) `now`&configurationSet=a b&sender=@shop.example&tenant=-t", 'UTC'],
])('the command for %j counts the same, in %s', (search, zone) => {
  const asked = overviewAsked(visit(search, zone));
  const [program, ...args] = wordsOfShell(statsCommand(asked) ?? '');
  expect(program).toBe('ses-events');
  const { filter, range } = asked.question;
  expect(parseArguments(args, now)).toMatchObject({
    source: { kind: 'stack', stack: 'staging' },
    action: { name: 'stats', by: 'day', filter, range },
  });
  expect(args.includes('--utc')).toBe(zone === 'UTC');
});

test('of providers the worst comes first, of two that are as good the slower, then those with too little mail, and last those without a name', () => {
  const provider = (group: string, sent: number, deliveryRate: number, deliveryP95Ms: number) =>
    ({ group, sent, deliveryRate, deliveryP95Ms }) as Parameters<typeof worstFirst>[0][number];
  const names = worstFirst([
    provider('other', 900, 0.1, 9_000),
    provider('tiny', 3, 0, 1),
    provider('fast', 50, 0.99, 100),
    provider('small', 19, 0.5, 1),
    provider('slow', 50, 0.99, 900),
    provider('bad', 20, 0.7, 10),
  ]).map(({ group }) => group);
  expect(names).toEqual(['bad', 'slow', 'fast', 'small', 'tiny', 'other']);
});

function visit(search: string, zone = 'UTC'): Visit {
  const address = new URL(`http://127.0.0.1/?${search}`);
  const served = {
    open: () => Promise.reject(new Error('No table is asked.')),
    what: 'a table',
    flags: ' --stack staging',
    explain: (error: unknown) => error,
    now: () => now,
  };
  return { served, address, asked: address.searchParams, zone, now };
}
