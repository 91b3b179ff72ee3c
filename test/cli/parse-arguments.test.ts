import type { Command } from '../../lib/cli/command.ts';
import { parseArguments } from '../../lib/cli/parse-arguments.ts';
import { UsageError } from '../../lib/cli/usage-error.ts';

const now = new Date('2026-11-23T12:00:00.000Z');
const all = { types: [], tags: [], recipientDomains: [] };
const week = { since: new Date('2026-11-16T12:00:00.000Z'), until: new Date('2026-11-23T12:01:00.000Z') };
const day = { since: new Date('2026-11-22T12:00:00.000Z'), until: new Date('2026-11-23T12:01:00.000Z') };
const ever = { since: new Date(0), until: new Date('2026-11-23T12:01:00.000Z') };

test.each<[string, Command['action']]>([
  ['history m1', { name: 'history', messageId: 'm1', insights: false }],
  ['history m1 --format insights', { name: 'history', messageId: 'm1', insights: true }],
  ['recipient Ana@Example.com', { name: 'recipient', address: 'Ana@Example.com', events: false, range: ever }],
  [
    'recipient a@example.com --events --limit 5',
    { name: 'recipient', address: 'a@example.com', events: true, range: ever, limit: 5 },
  ],
  ['events', { name: 'events', filter: all, range: day }],
  [
    'events --type bounce,complaint --limit 10',
    { name: 'events', filter: { ...all, types: ['bounce', 'complaint'] }, range: day, limit: 10 },
  ],
  ['events --tag a=b --tag c', { name: 'events', filter: { ...all, tags: ['a=b', 'c'] }, range: day }],
  [
    'events --configuration-set x --recipient-domain Example.COM',
    { name: 'events', filter: { ...all, configurationSet: 'x', recipientDomains: ['example.com'] }, range: day },
  ],
  [
    'events --recipient Ana@Example.com --sender @Shop.example --subject Order --message <id> --tenant t1',
    {
      name: 'events',
      filter: {
        ...all,
        recipient: 'ana@example.com',
        sender: '@shop.example',
        subject: 'Order',
        message: '<id>',
        tenant: 't1',
      },
      range: day,
    },
  ],
  [
    'tail --recipient-domain @Example.COM,example.org --recipient-domain example.net',
    { name: 'tail', filter: { ...all, recipientDomains: ['example.com', 'example.org', 'example.net'] } },
  ],
  ['problems --soft', { name: 'problems', filter: all, range: week, soft: true }],
  ['mails', { name: 'mails', filter: all, range: day, statuses: [] }],
  [
    'mails --status noOutcome,bounced --older-than 4h --since 7d --limit 9 --format csv',
    {
      name: 'mails',
      filter: all,
      range: week,
      statuses: ['noOutcome', 'bounced'],
      olderThan: 4 * 3_600_000,
      limit: 9,
      format: 'csv',
    },
  ],
  ['check list.txt', { name: 'check', file: 'list.txt' }],
  ['check - --column email --format csv', { name: 'check', file: '-', column: 'email', format: 'csv' }],
  [
    'stats --by provider --sort -bounceRate --limit 5 --min-sent 100 --fail-above complaintRate=0.1% --fail-above bounceRate=5%',
    {
      name: 'stats',
      filter: all,
      range: week,
      by: 'provider',
      sort: { column: 'bounceRate', ascending: true },
      limit: 5,
      minSent: 100,
      failAbove: [
        { rate: 'complaintRate', above: 0.001 },
        { rate: 'bounceRate', above: 0.05 },
      ],
    },
  ],
  [
    'stats --sort sent',
    { name: 'stats', filter: all, range: week, by: 'day', failAbove: [], sort: { column: 'sent', ascending: false } },
  ],
  ['local --history 30d --mails 500', { name: 'local', traffic: 0, deadLetters: 0, history: 30 * 86_400_000, mails: 500 }],
  ['problems', { name: 'problems', filter: all, range: week, soft: false }],
  ['stats --by tag:campaign', { name: 'stats', filter: all, range: week, by: 'tag:campaign', failAbove: [] }],
  ['tail --type open', { name: 'tail', filter: { ...all, types: ['open'] } }],
  ['why m1', { name: 'why', subject: 'm1' }],
  ['why <000001a2094e2f96-00000003-000000@email.amazonses.com>', { name: 'why', subject: '000001a2094e2f96-00000003-000000' }],
  [
    'history 000001a2094e2f96-00000003-000000@eu-west-1.amazonses.com',
    { name: 'history', messageId: '000001a2094e2f96-00000003-000000', insights: false },
  ],
  ['why success@simulator.amazonses.com', { name: 'why', subject: 'success@simulator.amazonses.com' }],
  ['explain 550 5.1.1 user unknown', { name: 'explain', said: { text: '550 5.1.1 user unknown' } }],
  [
    'explain no --status 5.1.1 --bounce-type Transient/General',
    { name: 'explain', said: { text: 'no', status: '5.1.1', bounceType: 'Transient', bounceSubType: 'General' } },
  ],
  ['explain no --bounce-type Permanent', { name: 'explain', said: { text: 'no', bounceType: 'Permanent' } }],
  ['explain -', { name: 'explain', said: 'standardInput' }],
  ['export --output x.csv', { name: 'export', filter: all, range: day, format: 'csv', output: 'x.csv' }],
  ['export', { name: 'export', filter: all, range: day, format: 'jsonl' }],
  ['export --format csv --output x.csv', { name: 'export', filter: all, range: day, format: 'csv', output: 'x.csv' }],
  ['export --output x.csv --no-bom', { name: 'export', filter: all, range: day, format: 'csv', output: 'x.csv', bom: false }],
  ['local --traffic 5 --port 4000', { name: 'local', traffic: 5, deadLetters: 0, port: 4000, mails: 20_000 }],
  ['local --history 2w --mails 300', { name: 'local', traffic: 0, deadLetters: 0, history: 1_209_600_000, mails: 300 }],
  ['redrive', { name: 'redrive', send: false, show: false, limit: 1_000, keepGoing: false }],
  [
    'redrive --show --limit 5 --queue FailedEvents',
    { name: 'redrive', send: false, show: true, limit: 5, queue: 'FailedEvents', keepGoing: false },
  ],
  [
    'redrive --send --discard MalformedEvent',
    { name: 'redrive', send: true, show: false, limit: 1_000, discard: 'MalformedEvent', keepGoing: false },
  ],
  ['replay', { name: 'replay', from: [], send: false, rate: 50 }],
  [
    'replay a.json - s3://raw-events s3://raw-events/2026/ --since 2026-11-01 --until 2026-11-02T08:30',
    {
      name: 'replay',
      from: ['a.json', '-', { bucket: 'raw-events', prefix: '' }, { bucket: 'raw-events', prefix: '2026/' }],
      since: new Date('2026-11-01T00:00:00'),
      until: new Date('2026-11-02T08:30:00'),
      send: false,
      rate: 50,
    },
  ],
  [
    'replay a.json --send --rate 0.5 --failed again.jsonl',
    { name: 'replay', from: ['a.json'], send: true, rate: 0.5, failed: 'again.jsonl' },
  ],
  ['local --dead-letters 20', { name: 'local', traffic: 0, deadLetters: 20, mails: 20_000 }],
  ['local --path worlds/shop', { name: 'local', path: 'worlds/shop', traffic: 0, deadLetters: 0, mails: 20_000 }],
  ['local --forward', { name: 'local', forward: '-', traffic: 0, deadLetters: 0, mails: 20_000 }],
  ['local --forward -', { name: 'local', forward: '-', traffic: 0, deadLetters: 0, mails: 20_000 }],
  ['local --forward --traffic 5', { name: 'local', forward: '-', traffic: 5, deadLetters: 0, mails: 20_000 }],
  ['local --forward out.jsonl', { name: 'local', forward: 'out.jsonl', traffic: 0, deadLetters: 0, mails: 20_000 }],
])('ses-events %s', (line, action) => {
  expect(parsed(line).action).toEqual(action);
});

test.each<[string, Command['source']]>([
  ['history m1', { kind: 'stack', stack: 'ses-events' }],
  [
    'history m1 --stack other --region eu-west-1 --profile ops',
    { kind: 'stack', stack: 'other', region: 'eu-west-1', profile: 'ops' },
  ],
  ['history m1 --table t --shards 8 --feed-index problems', { kind: 'table', table: 't', shards: 8, feedIndex: 'problems' }],
  [
    'history m1 --table t --endpoint-url http://127.0.0.1:8000',
    { kind: 'table', table: 't', shards: 4, feedIndex: 'all', endpointUrl: 'http://127.0.0.1:8000' },
  ],
  ['history m1 --local', { kind: 'local' }],
  ['history m1 --local --path worlds/shop', { kind: 'local', path: 'worlds/shop' }],
  ['local --path worlds/shop', { kind: 'local', path: 'worlds/shop' }],
])('ses-events %s asks that source', (line, source) => {
  expect(parsed(line).source).toEqual(source);
});

test.each(['history m1', 'why m1', 'why ana@example.com', 'recipient ana@example.com', 'check -'])(
  'ses-events %s asks several regions, each once',
  (line) => {
    const regions = '--region eu-west-1 --region us-east-1 --region eu-west-1';
    expect(parsed(`${line} ${regions}`)).toMatchObject({
      regions: ['eu-west-1', 'us-east-1'],
      source: { region: 'eu-west-1' },
    });
    expect(parsed(line).regions).toEqual([]);
  },
);

test.each(['events', 'mails', 'problems', 'stats', 'tail', 'export'])('ses-events %s asks one region', (line) => {
  expect(parsed(`${line} --region eu-west-1`)).toMatchObject({ source: { region: 'eu-west-1' } });
  expect(() => parsed(`${line} --region eu-west-1 --region us-east-1`)).toThrow(
    "option '--region <region>' argument 'us-east-1' is invalid. This command asks one region: give --region once.",
  );
});

test.each<[string, Record<string, string>, string, object]>([
  ['names the stack', { SES_EVENTS_STACK: 'staging' }, 'history m1', { stack: 'staging', stackVariable: 'SES_EVENTS_STACK' }],
  ['that is empty names none', { SES_EVENTS_STACK: '' }, 'history m1', { stack: 'ses-events' }],
  ['comes after --stack', { SES_EVENTS_STACK: 'staging' }, 'history m1 --stack shop', { stack: 'shop' }],
])('SES_EVENTS_STACK %s', (_, environment, line, source) => {
  expect(Object(parseArguments(line.split(' '), now, { environment })).source).toEqual({ kind: 'stack', ...source });
});

test('SES_EVENTS_STACK names no stack where a table or the local world is asked', () => {
  const environment = { SES_EVENTS_STACK: 'staging' };
  for (const line of ['history m1 --table t', 'history m1 --local'])
    expect(Object(parseArguments(line.split(' '), now, { environment })).source).not.toHaveProperty('stack');
});

test('an empty argument is refused', () => {
  expect(() => parseArguments(['history', ' '], now)).toThrow(/The <messageId> of "history <messageId>" is empty/);
});

test('the default --since is counted from --until, and no time is before the epoch or after now', () => {
  expect(parsed('events --until 2026-11-01T00:00Z').action).toMatchObject({
    range: { since: new Date('2026-10-31T00:00:00.000Z'), until: new Date('2026-11-01T00:00:00.000Z') },
  });
  expect(parsed('events --since 999999w --until 9999-12-31').action).toMatchObject({
    range: { since: new Date(0), until: week.until },
  });
});

test('an empty condition is refused, for it would hold for all or for none', () => {
  for (const option of ['--subject', '--tag', '--configuration-set', '--tenant', '--message', '--stack'])
    expect(() => parseArguments(['events', option, ' '], now)).toThrow('Give a text that is not empty.');
});

test.each(['history m1', 'recipient a@example.com', 'events', 'mails', 'check -'])(
  'ses-events %s can be asked to make "nothing found" an exit code',
  (line) => {
    expect(parsed(line).exitCode).toBe(false);
    expect(parsed(`${line} --exit-code`).exitCode).toBe(true);
  },
);

test('times and data as they were asked for', () => {
  expect(parsed('history m1 --json --utc')).toMatchObject({ json: true, utc: true });
  expect(parsed('history m1')).toMatchObject({ json: false, utc: false });
});

test.each([
  ['hello', /unknown command 'hello'/],
  ['help foo', /There is no such command: foo/],
  ['recipient ana', /"ana" is no address: give one such as/],
  ['history', /missing required argument 'messageId'/],
  ['history m1 m2', /too many arguments/],
  ['history m1 --fast', /unknown option '--fast'/],
  ['events --type bounce,reopen', /"reopen" is no event type: choose from send, reject/],
  ['events --recipient ana', /"ana" is no address: give one such as/],
  [
    'events --recipient-domain ana@example.com',
    /"ana@example.com" is no domain: give one such as example.com, or an address with/,
  ],
  ['events --recipient-domain example.com,', /"" is no domain/],
  ['events --sender shop', /Give an address such as shop@example.com, or a domain/],
  ['mails --status lost', /"lost" is no status of a mail: choose from complained, bounced/],
  ['mails --older-than yesterday', /Give a time such as 30m, 4h or 7d/],
  ['mails --older-than 0h', /Give a time such as 30m, 4h or 7d/],
  ['mails --format csv --json', /'--format <format>' cannot be used with option '--json'/],
  ['stats --sort --desc', /Give the name of a column such as bounceRate, or -bounceRate/],
  ['stats --fail-above complaintRate=0.1', /Give bounceRate or complaintRate, and per cent with their sign/],
  ['stats --fail-above complaintRate=101%', /per cent with their sign/],
  ['stats --fail-above sent=3%', /Give bounceRate or complaintRate/],
  ['local --mails 500', /--mails means nothing without --history: give --history 30d too, or leave it out/],
  ['events --limit 0', /whole number above zero/],
  ['events --since yesterday', /--since "yesterday" is no time: give 30m, 24h/],
  ['events --since 1h --until 2h', /Nothing lies between --since 1h and --until 2h/],
  ['events --since 2026-02-30', /"2026-02-30" is no time/],
  ['history m1 --local --region eu-west-1', /--region means nothing beside --local/],
  ['history m1 --local --region eu-west-1 --region us-east-1', /--region means nothing beside --local/],
  ['history m1 --table t --stack s', /--stack means nothing beside --table/],
  ['history m1 --shards 8', /--shards means nothing beside a stack, whose outputs say it/],
  ['history m1 --feed-index problems', /--feed-index means nothing beside a stack/],
  ['local --json', /unknown option '--json'/],
  ['local --port 99999', /port from 1 to 65535/],
  ['explain - --status 5.1.1', /--status means nothing beside -: give it in each line/],
  ['explain no --bounce-type Soft', /Give Permanent, Transient or Undetermined/],
  ['explain', /missing required argument 'text'/],
  ['stats --by month', /Choose day, hour/],
  ['export --format xml', /Allowed choices are jsonl, csv/],
  ['export --no-bom', /--no-bom means nothing without a CSV file: give --output too, or leave it out/],
  ['export --format csv --no-bom', /--no-bom means nothing without a CSV file/],
  ['export --format jsonl --output x.csv --no-bom', /--no-bom means nothing without a CSV file/],
  ['history m1 --table t --endpoint-url localhost:8000', /'localhost:8000' is invalid. Give a URL like http:/],
  ['history m1 --table t --endpoint-url http://127.0.0.1:99999', /Give a URL like http:/],
  ['local --traffic fast', /number above zero/],
  ['local --history month', /a time such as 30m, 4h or 7d/],
  ['local --history 30d --mails 0', /whole number above zero/],
  ['local --mails 300', /--mails means nothing without --history/],
  ['history m1 --path worlds/shop', /--path means nothing without --local: give --local too, or leave it out/],
  ['history m1 --local --table t', /--table means nothing beside --local/],
  ['replay a.json --rate 5', /^--rate means nothing without --send: give --send too, or leave it out\.$/],
  ['replay a.json --failed b.json', /^--failed means nothing without --send/],
  ['replay s3://', /^s3:\/\/ is no place in S3: give s3:\/\/BUCKET or s3:\/\/BUCKET\/PREFIX\.$/],
  ['replay s3://No_Bucket/x', /is no place in S3/],
  ['replay --since 2026-11-02 --until 2026-11-01', /^Nothing lies between --since 2026-11-02 and --until 2026-11-01\.$/],
  ['replay --since yesterday', /^--since "yesterday" is no time/],
  ['replay --send --rate 0', /Give a number above zero, at most 1000/],
  ['replay a.json --table t', /unknown option '--table'/],
])('ses-events %s is refused with a sentence that names the value', (line, message) => {
  expect(() => parsed(line)).toThrow(UsageError);
  expect(() => parsed(line)).toThrow(message);
});

test.each([[''], ['--help'], ['stats --help'], ['help why']])('ses-events %s answers with help', (line) => {
  const answer = parseArguments(line.split(' ').filter(Boolean), now);
  expect('text' in answer && answer.text).toMatch(/^Usage: ses-events/m);
});

function parsed(line: string): Command {
  const answer = parseArguments(line.split(' '), now);
  if ('text' in answer) throw new Error(answer.text);
  return answer;
}
