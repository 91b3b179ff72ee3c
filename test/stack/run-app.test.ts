import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

test('a refused setting ends cdk with one sentence and no stack trace', () => {
  const { status, stderr, stdout } = whenCdkRunsApp({ 'sesEvents.retentionDays': '0' });
  expect(stderr).toBe(
    'The setting sesEvents.retentionDays is 0: give it a whole number of days from 1 to 36500, or leave it out to keep events for ever.\n',
  );
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
});

/** The CDK's command hands the context over in this variable. */
function whenCdkRunsApp(context: Readonly<Record<string, unknown>>) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'bin/app.ts'], {
    cwd: join(import.meta.dirname, '../..'),
    encoding: 'utf8',
    env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, CDK_CONTEXT_JSON: JSON.stringify(context) },
  });
}
