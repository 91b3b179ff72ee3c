import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, bundleFile } from '../../lib/stack/bundle.ts';
import { synthesize } from '../../lib/stack/synthesize.ts';
import { allows, policyOf, unused } from '../readme/policy.ts';
import { parametersOf } from './account/aws-request.ts';
import { assetBucket, roleArn } from './account/bootstrap.ts';
import { resolved } from './account/resolved.ts';
import { person } from './account/sts.ts';
import type { DeployedTemplate } from './account/template-faults.ts';
import { zipEntries } from './account/zip-entries.ts';
import { type GivenDeployment, givenDeployment, unasked } from './given-deployment.ts';
import { allAtOnce } from './given-settings.ts';

const [deployRole, publishingRole] = [roleArn('deploy'), roleArn('file-publishing')];

const byDefault = givenDeployment({});
const { stackName: _, ...full } = allAtOnce;

describe.each([
  ['the default stack', {}, byDefault],
  ['the full stack', full, givenDeployment(full)],
])('cdk deploy of %s', (_, settings, deployment) => {
  test('runs to its end and prints the outputs', () => {
    const { ended, account } = deployment();
    const outputs = Object.entries(templateOf(deployment()).Outputs ?? {});
    const printed = outputs.map(([name, { Value }]) => `ses-events.${name} = ${resolved(Value)}`);
    expect(account.unanswered).toEqual([]);
    expect(ended.code === 0 ? '' : ended.stderr).toBe('');
    expect(ended.stdout).toContain(`Outputs:\n${printed.toSorted().join('\n')}\n`);
    expect(printed.length).toBeGreaterThan(7);
  });

  test('sends the template of these settings', () => {
    expect(comparable(templateOf(deployment()))).toEqual(comparable(synthesize({ sesEvents: settings })));
  });

  test('uploads the bundled function and nothing else, to where the template has it', () => {
    const zip = deployment().account.objects.get(placeOfFunction(templateOf(deployment())));
    expect([...zipEntries(zip ?? Buffer.alloc(0))]).toEqual([[bundleFile, bundled()]]);
  });

  test('has the roles of the bootstrap do everything', () => {
    expect(actionsBy(deployment(), person.arn)).toEqual(['sts:AssumeRole', 'sts:GetCallerIdentity']);
    expect(actionsBy(deployment(), publishingRole)).toEqual([
      's3:GetBucketEncryption',
      's3:GetBucketLocation',
      's3:ListObjectsV2',
      's3:PutObject',
    ]);
    expect(actionsBy(deployment(), deployRole).filter((action) => !/^(?:cloudformation|ssm):/.test(action))).toEqual([]);
  });
});

describe('over the default stack', () => {
  test('a second deployment changes nothing', async () => {
    const { code, stdout } = await byDefault().cdk('deploy', ...unasked);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('ses-events (no changes)') });
  });

  test('cdk diff finds no difference', async () => {
    const { code, stdout } = await byDefault().cdk('diff');
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('There were no differences') });
  });

  test("the deployer's policy in the README allows what was called, and nothing more", () => {
    const deployer = policyOf('Deployer');
    const asked = rolesAssumed(byDefault()).map((resource) => ({ action: 'sts:AssumeRole', resource }));
    expect(asked.filter((one) => !allows(deployer, one))).toEqual([]);
    expect(unused(deployer, asked)).toEqual([]);
  });

  test('all of it was asked of the account, and of nobody else', () => {
    expect(byDefault().account.unanswered).toEqual([]);
  });
});

function templateOf({ account }: GivenDeployment): DeployedTemplate {
  return account.cloudFormation.stack?.template ?? { Resources: {} };
}

/** Without the names of the assets, which `synthesize` does not make, and without the metadata that the command line adds. */
function comparable(template: DeployedTemplate | ReturnType<typeof synthesize>): unknown {
  return JSON.parse(
    JSON.stringify(template, (key, value) => (key === 'Metadata' ? undefined : key === 'S3Key' ? 'of the asset' : value)),
  );
}

function placeOfFunction({ Resources }: DeployedTemplate): string {
  const { Code } = Object.values(Resources).find(({ Type }) => Type === 'AWS::Lambda::Function')?.Properties ?? {};
  const { S3Bucket, S3Key } = resolved(Code) as { readonly S3Bucket: string; readonly S3Key: string };
  expect(S3Bucket).toBe(assetBucket);
  return `${S3Bucket}/${S3Key}`;
}

function bundled(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'ses-events-bundle-'));
  bundle(folder);
  const content = readFileSync(join(folder, bundleFile));
  rmSync(folder, { recursive: true });
  return content;
}

function actionsBy({ account }: GivenDeployment, arn: string): readonly string[] {
  return [...new Set(account.calls.filter(({ by }) => by === arn).map(({ action }) => action))].toSorted();
}

function rolesAssumed({ account }: GivenDeployment): readonly string[] {
  const assumed = account.calls.filter(({ action }) => action === 'sts:AssumeRole');
  return assumed.map(({ request }) => parametersOf(request).get('RoleArn') ?? '');
}
