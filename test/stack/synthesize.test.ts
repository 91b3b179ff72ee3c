import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SettingsError } from '../../lib/stack/settings/settings-error.ts';
import { synthesize } from '../../lib/stack/synthesize.ts';

test('the template holds the table and the function', () => {
  const types = Object.values(synthesize().Resources).map(({ Type }) => Type);
  expect(types).toEqual(expect.arrayContaining(['AWS::DynamoDB::GlobalTable', 'AWS::Lambda::Function']));
});

test('the context given goes before that of cdk.json', () => {
  expect(synthesize({ sesEvents: { shardCount: 7 } }).Outputs.ShardCount).toMatchObject({ Value: '7' });
});

test('a refused setting is thrown', () => {
  expect(() => synthesize({ sesEvents: { shardCount: 0 } })).toThrow(SettingsError);
});

test.each([
  ['a template', { shardCount: 4 }, 'made'],
  ['a refused setting', { shardCount: 0 }, 'refused'],
])('%s leaves no file', (_what, sesEvents, outcome) => {
  const temporary = mkdtempSync(join(tmpdir(), 'ses-events-synthesize-'));
  expect(whenSynthesizing({ sesEvents }, temporary)).toBe(outcome);
  expect(readdirSync(temporary).filter((name) => name !== 'tsx' && !name.startsWith('tsx-'))).toEqual([]);
  rmSync(temporary, { recursive: true });
});

/** In a process of its own: inside Jest, a changed TMPDIR does not reach `os.tmpdir`. The loader `tsx` keeps its cache there too. */
function whenSynthesizing(context: Readonly<Record<string, unknown>>, temporary: string): string {
  const script = `import { synthesize } from './lib/stack/synthesize.ts';
    try { synthesize(${JSON.stringify(context)}); process.stdout.write('made'); }
    catch (error) { process.stdout.write(error.name === 'SettingsError' ? 'refused' : String(error)); }`;
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    cwd: join(import.meta.dirname, '../..'),
    encoding: 'utf8',
    env: { PATH: process.env.PATH, TMPDIR: temporary },
  });
  return stdout;
}
