import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Events, InvalidQuestion, type OpenOptions, openEvents, UserError } from '../../lib/answers/index.ts';
import { events as eventsCommand } from '../../lib/cli/commands/events.ts';
import { history } from '../../lib/cli/commands/history.ts';
import { mails } from '../../lib/cli/commands/mails.ts';
import { recipient } from '../../lib/cli/commands/recipient.ts';
import { stats } from '../../lib/cli/commands/stats.ts';
import { why } from '../../lib/cli/commands/why.ts';
import type { Output } from '../../lib/cli/output.ts';
import { factsOf } from '../../lib/local/history/facts-of.ts';
import { fill } from '../../lib/local/history/fill.ts';
import { stories } from '../../lib/local/stories.ts';
import type { EventTable } from '../../lib/table/reader.ts';
import { givenOutput } from '../cli/given-output.ts';
import { collected } from '../table/collected.ts';
import { type GivenTables, givenTables } from '../table/given-table.ts';

const credentials = { accessKeyId: 'DOORKEY', secretAccessKey: 'anything' };
// The morning before: what is asked for is read from the present back.
const start = new Date(Date.now() - 26 * 3_600_000);
const [since, until] = [new Date(start.getTime() - 60_000), new Date(start.getTime() + 10 * 3_600_000)];
const range = { since, until };
const everything = { types: [], tags: [], recipientDomains: [] };
const told = stories('0000019a3e9f1a2d', start);

let tables: GivenTables;
let table: EventTable & { readonly shardCount: number };
let events: Events;
beforeAll(async () => {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  tables = await givenTables();
  table = { client: tables.client, tableName: await tables.create(), shardCount: 2, now: () => new Date() };
  await fill(table, told, () => {}, new AbortController().signal);
  events = await openEvents(given());
});
afterAll(async () => {
  events?.close();
  await tables?.stop();
});

describe('each answers what the command does', () => {
  test('history, for a message id as people have it', async () => {
    const command = await said((output) =>
      history(table, { name: 'history', messageId: id(3), insights: false }, true, output),
    );
    expect(plain(await events.history(`250 Ok ${id(3).toUpperCase()}`))).toEqual(command[0]);
    expect(await events.history('nothing-known')).toBeUndefined();
  });

  test.each([{ events: false }, { events: true }])('recipient, %j', async ({ events: withEvents }) => {
    const action = { name: 'recipient', address: 'ana@example.com', events: withEvents, range } as const;
    const command = await said((output) => recipient(table, action, true, output));
    const found = await collected(events.recipient('Ana <ANA@example.com>', { since, until, events: withEvents }));
    expect(plain(found)).toEqual(command);
    expect(found).toHaveLength(1);
    expect(await collected(events.recipient('ana@example.com'))).toHaveLength(1);
  });

  test.each(['a message', 'an address'])('why, of %s', async (what) => {
    const subject = what === 'a message' ? id(6) : 'hal@example.net';
    const command = await said((output) => why(table, { name: 'why', subject }, true, output));
    expect(plain(await events.why(subject))).toEqual(command[0]);
    expect(await events.why(`nobody-${subject}`)).toBeUndefined();
  });

  test('mails', async () => {
    const action = { name: 'mails', filter: everything, range, statuses: ['delivered', 'bounced'] } as const;
    const command = await said((output) => mails(table, action, true, output));
    const found = await collected(events.mails({ since, until, statuses: ['delivered', 'bounced'] }));
    expect(plain(found)).toEqual(command);
    expect(found).toHaveLength(10);
  });

  test('events, in either order', async () => {
    const filter = { ...everything, types: ['open', 'bounce'] as const };
    const command = await said((output) => eventsCommand(table, { name: 'events', filter, range }, true, output));
    const asked = { since, until, types: filter.types };
    expect(plain(await collected(events.events(asked)))).toEqual(command);
    expect(plain(await collected(events.events({ ...asked, order: 'newestFirst' })))).toEqual(command.toReversed());
    expect(command).toHaveLength([...factsOf(told)].filter(({ type }) => type === 'open' || type === 'bounce').length);
  });

  test('stats, arranged', async () => {
    const sort = { column: 'delivered', ascending: false } as const;
    const action = { name: 'stats', by: 'tag:campaign', failAbove: [], filter: everything, range, sort, limit: 3 } as const;
    const command = await said((output) => stats(table, action, true, output));
    const found = await events.stats({ since, until, by: 'tag:campaign', sort, limit: 3 });
    expect(plain(found)).toEqual(command[0]);
    expect([found.total.sent, found.groups.length]).toEqual([14, 3]);
  });
});

test('check: one answer for each address, in order, of a list or of whatever yields them', async () => {
  const list = ['hal@example.net', 'ana@example.com', 'no address', 'nobody@example.com'];
  const words = (await collected(events.check(list))).map(({ verdict }) => verdict);
  expect(words).toEqual(['doNotMail', 'mail', 'notAnAddress', 'neverHeardOf']);
  async function* slowly() {
    for (const address of list) yield await Promise.resolve(address);
  }
  expect((await collected(events.check(slowly()))).map(({ verdict }) => verdict)).toEqual(words);
});

test('conditions are those of the command, as a person writes them', async () => {
  const count = async (condition: object) => (await collected(events.mails({ since, ...condition }))).length;
  expect(await count({ recipientDomains: ['@Example.NET'] })).toBe(4);
  expect(await count({ tags: ['campaign=office'], subject: 'MINUTES' })).toBe(2);
  expect(await count({ message: `250 Ok ${id(1)}` })).toBe(1);
  expect(await count({ sender: 'example.org' })).toBe(0);
  expect(await count({ since: start.toISOString(), until: new Date(start.getTime() + 60_000).toISOString() })).toBe(1);
});

test.each<[string, (asked: Events) => unknown, RegExp]>([
  ['no since', ({ mails: ask }) => ask({} as never), /^since is missing: give a Date, 2026-11-01 or /],
  ['no time', ({ mails: ask }) => ask({ since: 'yesterday' }), /^since is "yesterday": give a Date/],
  [
    'nothing between',
    ({ events: ask }) => ask({ since: '2026-11-02', until: '2026-11-01' }),
    /^Nothing lies between since "2026/,
  ],
  [
    'a mistyped condition',
    ({ events: ask }) => ask({ since, tag: 'a=b' } as never),
    /^events knows no "tag": give some of since, /,
  ],
  ['no question', ({ stats: ask }) => ask(undefined as never), /^stats is missing: give an object with since, /],
  [
    'a type that is none',
    ({ events: ask }) => ask({ since, types: ['bounces'] as never }),
    /^types is "bounces": give one of send,/,
  ],
  [
    'a type of no mail',
    ({ mails: ask }) => ask({ since, types: ['subscription'] }),
    /^types holds "subscription", which tells nothing/,
  ],
  [
    'a status that is none',
    ({ mails: ask }) => ask({ since, statuses: ['lost' as never] }),
    /^statuses is "lost": give one of complained,/,
  ],
  ['no list', ({ mails: ask }) => ask({ since, statuses: 'sent' as never }), /^statuses is "sent": give a list\.$/],
  [
    'a grouping that is none',
    ({ stats: ask }) => ask({ since, by: 'week' as never }),
    /^by is "week": give one of day, .* or tag:NAME\.$/,
  ],
  [
    'a column that is none',
    ({ stats: ask }) => ask({ since, sort: { column: 'size', ascending: true } as never }),
    /^sort\.column is "size"/,
  ],
  ['a count that is none', ({ stats: ask }) => ask({ since, limit: 0 }), /^limit is 0: give a whole number above zero\.$/],
  ['an empty text', ({ mails: ask }) => ask({ since, subject: ' ' }), /^subject is " ": give a text that is not empty\.$/],
  ['no address', ({ recipient: ask }) => ask('ana'), /^address is "ana": give an address such as ana@example\.com\.$/],
  [
    'a text in place of a list',
    ({ check: ask }) => ask('ana@example.com'),
    /^addresses is "ana@example\.com": give a list of addresses/,
  ],
  ['no message id', ({ history: ask }) => ask(7 as never), /^messageId is 7: give a text that is not empty\.$/],
  ['nothing to explain', ({ why: ask }) => ask(''), /^messageIdOrAddress is "": give a text/],
])('%s is refused, with the value and the remedy', async (_, ask, sentence) => {
  const error = await attempt(() => ask(events));
  expect(error).toBeInstanceOf(InvalidQuestion);
  expect((error as Error).message).toMatch(sentence);
});

test.each<[object, RegExp]>([
  [{}, /^openEvents needs to know one table: give either stack, or table with its shardCount\.$/],
  [{ table: 't', stack: 's', shardCount: 4 }, /^openEvents needs to know one table/],
  [{ table: 't' }, /^shardCount is missing: give a whole number above zero\.$/],
  [{ table: 't', shardCount: '4' }, /^shardCount is "4": give a whole number/],
  [{ table: 't', shardCount: 4, feedIndex: 'some' }, /^feedIndex is "some": give one of all, problems\.$/],
  [{ stack: 's', shardCount: 4 }, /^The outputs of the stack say shardCount and feedIndex: leave them out/],
  [{ stack: '' }, /^stack is "": give a text that is not empty\.$/],
  [{ stack: 's', regoin: 'eu-west-1' }, /^openEvents knows no "regoin": give some of stack, table, /],
  [{ stack: 's', credentials: { accessKeyId: 'KEY' } }, /^credentials are none: give accessKeyId and secretAccessKey, or /],
  [{ stack: 's', endpointUrl: 'localhost' }, /^endpointUrl is "localhost": give a URL like /],
])('%j opens nothing', async (options, sentence) => {
  const error = await attempt(() => openEvents(options as OpenOptions));
  expect(error).toBeInstanceOf(InvalidQuestion);
  expect((error as Error).message).toMatch(sentence);
});

test('a stack is asked for its table, in the region and with the credentials that are given', async () => {
  const outputs = { TableName: table.tableName, ShardCount: '2', FeedIndex: 'all' };
  const cloudFormation = await givenEndpoint(stackWith(outputs));
  process.env.AWS_ENDPOINT_URL_CLOUDFORMATION = cloudFormation.url;
  try {
    const options = { stack: 'shop', region: 'eu-west-3', endpointUrl: tables.endpoint };
    const opened = await openEvents({ ...options, credentials: () => Promise.resolve(credentials) });
    expect(await opened.history(id(1))).toMatchObject({ messageId: id(1) });
    expect(cloudFormation.signatures).toEqual([
      expect.stringMatching(/Credential=DOORKEY\/\d{8}\/eu-west-3\/cloudformation\//),
    ]);
    opened.close();
  } finally {
    delete process.env.AWS_ENDPOINT_URL_CLOUDFORMATION;
    await cloudFormation.stop();
  }
});

test('the region is left to the environment where none is given', async () => {
  const dynamoDB = await givenEndpoint('{"Items":[],"Count":0,"ScannedCount":0}');
  const before = { ...process.env };
  process.env.AWS_REGION = 'ap-south-1';
  try {
    const { region, ...rest } = given();
    const opened = await openEvents({ ...rest, endpointUrl: dynamoDB.url });
    expect(await opened.history('any')).toBeUndefined();
    opened.close();
    expect(dynamoDB.signatures).toEqual([expect.stringMatching(/Credential=DOORKEY\/\d{8}\/ap-south-1\/dynamodb\//)]);
  } finally {
    process.env = before;
    await dynamoDB.stop();
  }
});

test('what stands in the way is a sentence in the words of these options, at a first answer or a later one', async () => {
  const opened = await openEvents({ ...given(), table: 'another' });
  const [once, streamed] = await Promise.all([
    attempt(() => opened.history('any')),
    attempt(() => opened.events({ since: '2026-11-01' })),
  ]);
  opened.close();
  for (const error of [once, streamed]) {
    expect(error).toBeInstanceOf(UserError);
    expect((error as Error).message).toBe(
      'There is no table another with the indexes of ses-events in this account and region: check table and region.',
    );
    expect((error as Error).cause).toMatchObject({ name: 'ResourceNotFoundException' });
  }
});

function given() {
  return { table: table.tableName, shardCount: 2, region: 'eu-west-1', credentials, endpointUrl: tables.endpoint };
}

/** Of a story, counted from one. */
function id(story: number): string {
  return told[story - 1]?.mail.messageId ?? '';
}

/** As it comes out of a pipe. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

/** What a command writes with `--json`: one value, or one a line. */
async function said(ask: (output: Output) => Promise<unknown>): Promise<readonly unknown[]> {
  const output = givenOutput();
  await ask(output);
  const text = output.text().trim();
  return text.startsWith('{\n') ? [JSON.parse(text)] : text.split('\n').map((line) => JSON.parse(line));
}

/** The error of a question, whether it is thrown, rejected or met while its answers are read. */
async function attempt(ask: () => unknown): Promise<unknown> {
  try {
    const answer = await ask();
    if (typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer)
      await collected(answer as AsyncIterable<unknown>);
  } catch (error) {
    return error;
  }
  return undefined;
}

/** Answers everything with the same, and notes who asked. */
async function givenEndpoint(answer: string) {
  const signatures: string[] = [];
  const server = createServer((request, response) => {
    signatures.push(request.headers.authorization ?? '');
    request.resume().on('end', () => response.end(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, signatures, stop };
}

function stackWith(outputs: Readonly<Record<string, string>>): string {
  const members = Object.entries(outputs).map(
    ([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`,
  );
  const stack = `<member><StackName>shop</StackName><StackStatus>CREATE_COMPLETE</StackStatus><Outputs>${members.join('')}</Outputs></member>`;
  return `<DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><DescribeStacksResult><Stacks>${stack}</Stacks></DescribeStacksResult></DescribeStacksResponse>`;
}
