import { explainAwsError } from '../../lib/deployed/aws-error.ts';
import { openTable } from '../../lib/deployed/open-table.ts';
import type { Patience } from '../../lib/deployed/patience.ts';
import type { Source } from '../../lib/deployed/source.ts';
import { UserError } from '../../lib/deployed/user-error.ts';
import { queryPage } from '../../lib/table/page.ts';
import { hidden } from '../fixtures/nasty-text.ts';
import { FoulEndpoint, secret, type Weather, weathers } from './foul-endpoint.ts';

/** Weather that only time ends, and it comes to no other end however little time there is. */
const endedByTime: readonly string[] = ['neverAnswered', 'stalls', 'drips'];

function patienceFor(weather: Weather): Patience {
  return { connection: 60_000, answer: endedByTime.includes(weather) ? 300 : 60_000, attempts: 3 };
}
const before = { ...process.env };

beforeAll(() => {
  Object.assign(process.env, {
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'anybody',
    AWS_SECRET_ACCESS_KEY: 'anything',
    AWS_EC2_METADATA_DISABLED: 'true',
  });
});
afterAll(() => {
  process.env = before;
});

/** DynamoDB said no: asking again would hear the same. */
const refusals: readonly string[] = ['unknownRefusal', 'nastyRefusal'];

/** Jest runs tests in a realm of their own, where the SDK takes Node's errors for none: test/cli has these, in processes of their own. */
const errorsOfNode: readonly string[] = ['hungUp', 'reset', 'resetInAnswer', 'noHttp'];

const kinds = (Object.keys(weathers) as readonly Weather[]).filter((kind) => !errorsOfNode.includes(kind));

test.concurrent.each(kinds)('DynamoDB, %s: three attempts, then a sentence', async (weather) => {
  const endpoint = await FoulEndpoint.start(weather);
  try {
    const source: Source = { kind: 'table', table: 't', shards: 1, feedIndex: 'all', endpointUrl: endpoint.url };
    const { client } = await openTable(source, patienceFor(weather));
    const error = await queryPage(client, { TableName: 't' }).catch((reason) => reason);
    expectSentence(explainAwsError(error, source), 'DynamoDB');
    expect(error).toMatchObject({ $metadata: { attempts: refusals.includes(weather) ? 1 : 3 } });
  } finally {
    await endpoint.stop();
  }
});

test('each of many requests at once has its three attempts', async () => {
  const endpoint = await FoulEndpoint.start('internalError');
  try {
    const source: Source = { kind: 'table', table: 't', shards: 1, feedIndex: 'all', endpointUrl: endpoint.url };
    const { client } = await openTable(source, patienceFor('internalError'));
    const asked = Array.from({ length: 50 }, () => queryPage(client, { TableName: 't' }));
    expect((await Promise.allSettled(asked)).filter(({ status }) => status === 'rejected')).toHaveLength(50);
    expect(endpoint.requests).toBe(150);
  } finally {
    await endpoint.stop();
  }
});

test.each(kinds)('CloudFormation, %s: a sentence', async (weather) => {
  const endpoint = await FoulEndpoint.start(weather);
  process.env.AWS_ENDPOINT_URL_CLOUDFORMATION = endpoint.url;
  try {
    const error = await openTable({ kind: 'stack', stack: 'ses-events' }, patienceFor(weather)).catch((reason) => reason);
    expectSentence(error, 'CloudFormation');
  } finally {
    await endpoint.stop();
  }
});

test('a request under way ends at once when it is interrupted', async () => {
  const endpoint = await FoulEndpoint.start('neverAnswered');
  const interruption = new AbortController();
  try {
    const source: Source = { kind: 'table', table: 't', shards: 1, feedIndex: 'all', endpointUrl: endpoint.url };
    const { client } = await openTable(source, { ...patienceFor('reset'), interrupted: interruption.signal });
    const asked = expect(queryPage(client, { TableName: 't' })).rejects.toThrow('aborted');
    await endpoint.asked;
    interruption.abort();
    await asked;
    expect(endpoint.requests).toBe(1);
  } finally {
    await endpoint.stop();
  }
});

function expectSentence(error: unknown, service: string): void {
  expect(error).toBeInstanceOf(UserError);
  const { message } = error as UserError;
  expect(message).toMatch(new RegExp(`^[^\\n]*${service}[^\\n]*\\.$`));
  expect(message).not.toContain(secret);
  expect(message).not.toMatch(hidden);
}
