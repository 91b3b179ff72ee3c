import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { parseArguments } from '../../lib/cli/parse-arguments.ts';
import { perform } from '../../lib/cli/perform.ts';
import { patience } from '../../lib/deployed/patience.ts';
import { synthesize } from '../../lib/stack/synthesize.ts';
import { givenOutput } from '../cli/given-output.ts';
import { type CloudFormation, givenCloudFormation } from '../deployed/given-cloudformation.ts';
import { type GivenS3, givenS3 } from '../deployed/given-s3.ts';
import { fixture } from '../fixtures/fixture.ts';
import { account, region } from '../stack/account/bootstrap.ts';
import { resolved } from '../stack/account/resolved.ts';
import { allows, type PermissionAsked, policyOf, unused } from './policy.ts';

const replayer = policyOf('Replayer');
const outputs: Record<string, string> = Object.fromEntries(
  Object.entries(synthesize({ sesEvents: { archive: true } }).Outputs).map(([name, { Value }]) => [
    name,
    String(resolved(Value)),
  ]),
);
// Of a bucket CloudFormation writes the name in lower case.
const bucket = outputs.ArchiveBucketName?.toLowerCase() ?? '';

const before = { ...process.env };
let [s3, cloudFormation, lambda]: [GivenS3?, CloudFormation?, Awaited<ReturnType<typeof givenLambda>>?] = [];
beforeAll(async () => {
  s3 = await givenS3(bucket);
  s3.objects.set('events/day=2026-11-25/one.gz', gzipSync(JSON.stringify(fixture('delivery')).repeat(3)));
  cloudFormation = await givenCloudFormation({ [`${region}/ses-events`]: { ...outputs, ArchiveBucketName: bucket } });
  lambda = await givenLambda();
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_S3: s3.url,
    AWS_ENDPOINT_URL_CLOUDFORMATION: cloudFormation.url,
    AWS_ENDPOINT_URL_LAMBDA: lambda.url,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: 'anybody',
    AWS_SECRET_ACCESS_KEY: 'anything',
  });
});
afterAll(async () => {
  process.env = before;
  await Promise.all([s3, cloudFormation, lambda].map((service) => service?.stop()));
});

test('the replayer may send the archive of the stack through its function, and nothing more', async () => {
  expect(await said('replay', '--send')).toContain('3 events recorded.');
  const asked = permissionsAsked();
  expect(asked.filter((one) => !allows(replayer, one))).toEqual([]);
  expect(unused(replayer, asked)).toEqual([]);
  expect(asked.map(ofAnotherStack).filter((one) => allows(replayer, one))).toEqual([]);
});

test('without --send the function is not invoked', async () => {
  const earlier = lambda?.invoked.length;
  expect(await said('replay', '--since', '2026-10-01')).toContain('Nothing was sent.');
  expect(lambda?.invoked.length).toBe(earlier);
});

async function said(...args: readonly string[]): Promise<string> {
  const command = parseArguments(args, new Date('2026-11-25T12:00:00Z'));
  if ('text' in command || command.action.name === 'local') throw new Error('That asks nothing.');
  const output = givenOutput();
  await perform(command, command.action, patience, output);
  return output.text();
}

function permissionsAsked(): readonly PermissionAsked[] {
  return [
    ...(cloudFormation?.asked ?? []).map((name) => ({
      action: 'cloudformation:DescribeStacks',
      resource: `arn:aws:cloudformation:${region}:${account}:stack/${name.split('/')[1]}/1a2b`,
    })),
    ...(s3?.asked ?? []).map((request) => {
      const [operation, key] = request.split(' ');
      return operation === 'GetObject'
        ? { action: 's3:GetObject', resource: `arn:aws:s3:::${bucket}/${key}` }
        : { action: 's3:ListBucket', resource: `arn:aws:s3:::${bucket}` };
    }),
    ...(lambda?.invoked ?? []).map((name) => ({
      action: 'lambda:InvokeFunction',
      resource: `arn:aws:lambda:${region}:${account}:function:${name}`,
    })),
  ];
}

function ofAnotherStack({ action, resource }: PermissionAsked): PermissionAsked {
  return { action, resource: resource.replace('ses-events', 'ses-events-staging') };
}

/** A Lambda on this machine whose functions take everything. */
async function givenLambda() {
  const invoked: string[] = [];
  const server = createServer((request, response) => {
    invoked.push(/^\/2015-03-31\/functions\/([^/]+)\/invocations$/.exec(request.url ?? '')?.[1] ?? '');
    request.resume().on('end', () => response.end('null'));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, invoked, stop };
}
