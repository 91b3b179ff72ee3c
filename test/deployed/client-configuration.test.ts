import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { clientConfiguration } from '../../lib/deployed/client-configuration.ts';

const folder = mkdtempSync(join(tmpdir(), 'ses-events-test-'));
const before = { ...process.env };

beforeAll(() => {
  const path = join(folder, 'config');
  writeFileSync(path, '[default]\nregion = eu-north-1\n[profile ops]\nregion = eu-south-1\n');
  process.env.AWS_CONFIG_FILE = path;
  process.env.AWS_SHARED_CREDENTIALS_FILE = join(folder, 'none');
  process.env.AWS_EC2_METADATA_DISABLED = 'true';
});
afterAll(() => {
  process.env = before;
  rmSync(folder, { recursive: true });
});

test.each([
  ['--region before all', { region: 'us-west-2', profile: 'ops' }, 'eu-west-1', 'eu-west-2', 'us-west-2'],
  ['then AWS_REGION', { profile: 'ops' }, 'eu-west-1', 'eu-west-2', 'eu-west-1'],
  ['then AWS_DEFAULT_REGION', { profile: 'ops' }, undefined, 'eu-west-2', 'eu-west-2'],
  ['then the region of the profile', { profile: 'ops' }, undefined, undefined, 'eu-south-1'],
  ['of the default one where none is named', {}, undefined, undefined, 'eu-north-1'],
  ['an empty variable is none', {}, '', 'eu-west-2', 'eu-west-2'],
])('the region: %s', async (_, reach, region, defaultRegion, expected) => {
  setOrDelete('AWS_REGION', region);
  setOrDelete('AWS_DEFAULT_REGION', defaultRegion);
  const client = new DynamoDBClient(clientConfiguration(reach));
  expect(await client.config.region()).toBe(expected);
});

test('a person is kept waiting three times, for three seconds until the connection stands and twenty until the answer is there', async () => {
  const client = new DynamoDBClient({ ...clientConfiguration({ region: 'eu-west-1' }) });
  expect(await client.config.maxAttempts()).toBe(3);
  expect(client.config.requestHandler).toMatchObject({ patience: { connection: 3_000, answer: 20_000, attempts: 3 } });
});

function setOrDelete(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
