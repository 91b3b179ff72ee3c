import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkedApp } from '../../lib/stack/checked-app.ts';
import { allAtOnce, eachAlone } from './given-settings.ts';

const outdir = mkdtempSync(join(tmpdir(), 'ses-events-every-setting-'));
afterAll(() => rmSync(outdir, { recursive: true }));

test.each([...eachAlone, {}, allAtOnce])(
  "neither the CDK's own rules nor those of cdk-nag find anything with %j",
  (settings) => {
    const app = checkedApp({
      outdir: mkdtempSync(join(outdir, 'of-')),
      postCliContext: {
        sesEvents: settings,
        'aws:cdk:bundling-stacks': [],
        '@aws-cdk/core:validateAgainstDefaultRules': true,
      },
    });
    expect(app.synth().stacks).toHaveLength(1);
  },
);
