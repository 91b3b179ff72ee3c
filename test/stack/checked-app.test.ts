import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppProps } from 'aws-cdk-lib';
import { CfnQueue } from 'aws-cdk-lib/aws-sqs';
import { checkedApp } from '../../lib/stack/checked-app.ts';
import { defaultStackName } from '../../lib/stack/names.ts';
import { allAtOnce, eachAlone } from './given-settings.ts';

const context = { 'aws:cdk:bundling-stacks': [], '@aws-cdk/core:validateAgainstDefaultRules': true };
const outdir = mkdtempSync(join(tmpdir(), 'ses-events-checked-'));

afterAll(() => rmSync(outdir, { recursive: true }));

test("neither the CDK's own rules nor those of cdk-nag find anything", () => {
  givenApp('clean').synth();
  expect(readdirSync(join(outdir, 'clean'))).toContain(`${defaultStackName}.template.json`);
});

test('a finding stops the synthesis', () => {
  const app = givenApp('finding', { builtinCloudFormationValidation: false });
  new CfnQueue(app.node.findChild(defaultStackName), 'PlainQueue');
  expect(() => app.synth()).toThrow(/AwsSolutions-SQS4/);
});

test.each([...eachAlone, {}, allAtOnce])(
  "neither the CDK's own rules nor those of cdk-nag find anything with %j",
  (settings) => {
    const app = checkedApp({
      outdir: mkdtempSync(join(outdir, 'of-')),
      postCliContext: { ...context, sesEvents: settings },
    });
    expect(app.synth().stacks).toHaveLength(1);
  },
);

function givenApp(folder: string, props: AppProps = {}) {
  return checkedApp({ ...props, outdir: join(outdir, folder), context });
}
