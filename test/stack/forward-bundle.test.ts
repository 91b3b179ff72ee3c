import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { bundle, forwardFunction } from '../../lib/stack/bundle.ts';

const outdir = mkdtempSync(join(tmpdir(), 'ses-events-bundle-'));
const inputs = Object.keys(bundle(outdir, forwardFunction).inputs);
const content = readFileSync(join(outdir, 'index.mjs'));

afterAll(() => rmSync(outdir, { recursive: true }));

test('the bundle is one file, and stays small: what Lambda loads is no more than 20 KB', () => {
  expect(readdirSync(outdir)).toEqual(['index.mjs']);
  expect(deflateRawSync(content, { level: 9 }).length).toBeLessThan(20 * 1024);
});

test('of the AWS SDK it has what signs and sends, as ES modules; its client of EventBridge is replaced', () => {
  expect(inputs).toContain('lambda/forward/bundle-replacements/client-eventbridge.ts');
  expect(inputs).toContain('node_modules/@smithy/signature-v4/dist-es/SignatureV4.js');
  expect(inputs.filter((input) => /@aws-sdk\/client-|credential-provider-(?!node\.ts)|\/dist-cjs\//.test(input))).toEqual([]);
});

test('neither the reader nor the writer nor anything of the CDK is inside', () => {
  expect(
    inputs.filter((input) =>
      /lib\/(stack|cli|local|answers|deployed|ses)\/|lib\/table\/(reader|writer)|aws-cdk-lib/.test(input),
    ),
  ).toEqual([]);
});
