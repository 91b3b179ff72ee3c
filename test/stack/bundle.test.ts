import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { bundle } from '../../lib/stack/bundle.ts';

const outdir = mkdtempSync(join(tmpdir(), 'ses-events-bundle-'));
const inputs = Object.keys(bundle(outdir).inputs);
const file = join(outdir, 'index.mjs');

afterAll(() => rmSync(outdir, { recursive: true }));

test('the bundle is one file, without a source map', () => {
  expect(readdirSync(outdir)).toEqual(['index.mjs']);
  expect(readFileSync(file, 'utf8')).not.toContain('sourceMappingURL');
});

test('it exports the handler and nothing else, and needs no package', () => {
  expect(exportsOf(file)).toEqual({ handler: 'function' });
});

test('the AWS SDK is inside, as ES modules', () => {
  const sdk = inputs.filter((input) => input.startsWith('node_modules/@aws-sdk/'));
  expect(sdk).toContain('node_modules/@aws-sdk/client-dynamodb/dist-es/DynamoDBClient.js');
  expect(sdk.filter((input) => input.includes('/dist-cjs/'))).toEqual([]);
});

test('neither the reader nor anything of the CDK is inside', () => {
  expect(
    inputs.filter((input) => /lib\/(stack|cli|feed|local)\/|lib\/table\/reader|aws-cdk-lib|constructs/.test(input)),
  ).toEqual([]);
});

test('what the function cannot use of the AWS SDK is replaced', () => {
  const replacements = readdirSync(join(import.meta.dirname, '../../lambda/bundle-replacements'));
  expect(inputs).toEqual(expect.arrayContaining(replacements.map((own) => `lambda/bundle-replacements/${own}`)));
  expect(replacements).toHaveLength(4);
  const unused =
    /credential-provider-|nested-clients|token-providers|imds|endpoint-cache\/|event-streams\/|mnemonist|obliterator/;
  expect(inputs.filter((input) => input.startsWith('node_modules/') && unused.test(input))).toEqual([]);
});

test('neither node:http nor node:process is imported when it starts: as ES modules they take 35 ms and 3 ms', () => {
  expect(readFileSync(file, 'utf8')).not.toMatch(/from\s*"(?:node:)?(?:http|process)"/);
});

test('it stays small: what Lambda loads is no more than 70 KB', () => {
  expect(deflateRawSync(readFileSync(file), { level: 9 }).length).toBeLessThan(70 * 1024);
});

test('the same source makes the same bytes, so that nothing is deployed twice', () => {
  const before = readFileSync(file);
  bundle(outdir);
  expect(readFileSync(file).equals(before)).toBe(true);
});

/** In a process of its own: Jest loads no ES module, and a package found by accident would be found there too. */
function exportsOf(path: string): unknown {
  const url = JSON.stringify(pathToFileURL(path));
  const script = `import(${url}).then((m) => console.log(JSON.stringify(Object.fromEntries(Object.entries(m).map(([k, v]) => [k, typeof v])))))`;
  return JSON.parse(
    execFileSync(process.execPath, ['--eval', script], {
      cwd: outdir,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: {
        TABLE_NAME: 'events',
        SHARD_COUNT: '4',
        AWS_REGION: 'eu-west-1',
        AWS_ACCESS_KEY_ID: 'test',
        AWS_SECRET_ACCESS_KEY: 'test',
        // Port 9 answers nobody: nothing leaves this machine.
        AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:9',
      },
    }),
  );
}
