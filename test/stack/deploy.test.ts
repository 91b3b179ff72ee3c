import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sesEventTypes } from '../../lib/events/event-type.ts';
import { bundle, bundleFile } from '../../lib/stack/bundle.ts';
import { synthesize } from '../../lib/stack/synthesize.ts';
import { assetBucket, roleArn } from './account/bootstrap.ts';
import { resolved } from './account/resolved.ts';
import { person } from './account/sts.ts';
import type { DeployedTemplate } from './account/template-faults.ts';
import { zipEntries } from './account/zip-entries.ts';
import { type GivenDeployment, givenDeployment, unasked } from './given-deployment.ts';

const [deployRole, publishingRole] = [roleArn('deploy'), roleArn('file-publishing')];

const settingsOf = {
  'the default stack': {},
  'a stack of many settings': {
    retentionDays: 90,
    alarmTopicArn: 'arn:aws:sns:eu-west-1:123456789012:alarms',
    reservedConcurrency: 50,
    eventTypes: sesEventTypes.filter((type) => type !== 'open' && type !== 'click'),
    warmThroughput: 10_000,
  },
} as const;

describe.each(Object.entries(settingsOf))('cdk deploy of %s', (_, settings) => {
  const deployment = givenDeployment(settings);

  test('runs to its end and prints the outputs', () => {
    const { ended, account } = deployment();
    expect({ ...ended, unanswered: account.unanswered }).toMatchObject({ code: 0, unanswered: [] });
    const outputs = Object.entries(templateOf(deployment()).Outputs ?? {});
    const printed = outputs.map(([name, { Value }]) => `ses-events.${name} = ${resolved(Value)}`);
    expect(ended.stdout.split('\n')).toEqual(expect.arrayContaining(printed));
    expect(printed.length).toBeGreaterThan(7);
  });

  test('sends the template of these settings', () => {
    expect(comparable(templateOf(deployment()))).toEqual(comparable(synthesize({ sesEvents: settings })));
  });

  test('uploads the bundled function and nothing else, to where the template has it', () => {
    const zip = deployment().account.objects.get(placeOfFunction(templateOf(deployment())));
    expect([...zipEntries(zip ?? Buffer.alloc(0))]).toEqual([[bundleFile, bundled()]]);
  });

  test('asks for the two roles of the bootstrap that it needs, and has each do its own work', () => {
    expect(actionsBy(deployment(), person.arn)).toEqual(['sts:AssumeRole', 'sts:GetCallerIdentity']);
    expect(actionsBy(deployment(), publishingRole).filter((action) => !action.startsWith('s3:'))).toEqual([]);
    expect(actionsBy(deployment(), deployRole).filter((action) => !/^(?:cloudformation|ssm):/.test(action))).toEqual([]);
    expect(new Set(deployment().account.calls.map(({ by }) => by))).toEqual(new Set([person.arn, publishingRole, deployRole]));
  });

  test('a second time there is nothing to change', async () => {
    const { code, stdout, stderr } = await deployment().cdk('deploy', ...unasked);
    expect({ code, stderr, stdout }).toEqual({
      code: 0,
      stderr: '',
      stdout: expect.stringContaining('ses-events (no changes)'),
    });
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
