import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sesEventsApp } from '../../lib/stack/app.ts';
import { givenStack, resources } from './given-stack.ts';

const outdir = mkdtempSync(join(tmpdir(), 'ses-events-organisation-'));
afterAll(() => rmSync(outdir, { recursive: true }));

describe('a stack of another name', () => {
  const staging = givenStack({ stackName: 'staging' });

  test('its configuration set has that name, and nothing else in it has one of its own', () => {
    const named = resources(staging).filter(({ Properties }) => Object.keys(Properties).some((name) => /Name$/.test(name)));
    const names = named.map(({ Type, Properties }) => [Type, Properties.Name ?? Properties.PolicyName ?? 'by reference']);
    expect(names).toContainEqual(['AWS::SES::ConfigurationSet', 'staging']);
    expect(JSON.stringify(staging.toJSON())).not.toContain('"ses-events"');
  });

  test('it is another stack, under that name', () => {
    expect(deployed({ stackName: 'staging' }).stackName).toBe('staging');
    expect(deployed({}).stackName).toBe('ses-events');
  });
});

test('the account and the region are those of the settings, or those of whoever deploys', () => {
  expect(deployed({ account: '123456789012', region: 'eu-west-3' }).environment).toMatchObject({
    account: '123456789012',
    region: 'eu-west-3',
  });
  expect(deployed({}).environment).toMatchObject({ account: 'unknown-account', region: 'unknown-region' });
});

test.each(['cn-north-1', 'us-gov-west-1'])('%s: no ARN names another partition', (region) => {
  const template = JSON.stringify(givenStack({ region, encryption: 'customerManaged', denyOtherPublishers: true }).toJSON());
  expect(template).not.toContain('arn:aws:');
  expect(template).toContain(`"arn:",{"Ref":"AWS::Partition"}`);
});

test("the organisation's permissions boundary is on the role", () => {
  const { template } = deployed({}, { '@aws-cdk/core:permissionsBoundary': { name: 'developers' } });
  const roles = Object.values(template.Resources as Record<string, { Type: string; Properties: object }>).filter(
    ({ Type }) => Type === 'AWS::IAM::Role',
  );
  expect(roles.map(({ Properties }) => JSON.stringify(Properties))).toEqual([
    expect.stringMatching(/"PermissionsBoundary":.*:policy\/developers/),
  ]);
});

test("the organisation's bootstrap qualifier is that of the roles that deploy", () => {
  const { assumeRoleArn } = deployed({}, { '@aws-cdk/core:bootstrapQualifier': 'acme1' });
  expect(assumeRoleArn).toMatch(/role\/cdk-acme1-deploy-role-/);
});

test('the settings of README.md for an organisation are read', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../lib/stack/README.md'), 'utf8');
  for (const key of ['@aws-cdk/core:permissionsBoundary', '@aws-cdk/core:bootstrapQualifier']) expect(readme).toContain(key);
});

function deployed(sesEvents: object, context: object = {}) {
  const app = sesEventsApp({
    outdir: mkdtempSync(join(outdir, 'of-')),
    builtinCloudFormationValidation: false,
    postCliContext: { sesEvents, ...context, 'aws:cdk:bundling-stacks': [] },
  });
  const [stack] = app.synth().stacks;
  if (!stack) throw new Error('The app has no stack.');
  return stack;
}
