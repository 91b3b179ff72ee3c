import { mkdirSync, mkdtempSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOfSources } from '../../lib/local/digest-of-sources.ts';
import { keptDeployment } from '../../lib/local/kept-deployment.ts';
import { bundle, bundleFile, forwardFunction, warmedFunction } from '../../lib/stack/bundle.ts';
import { synthesize } from '../../lib/stack/synthesize.ts';
import { givenFolder } from './given-program.ts';

const folder = givenFolder();

test('what is kept is what would be deployed, and is made once', async () => {
  const files = await keptDeployment();
  expect(JSON.parse(readFileSync(files.template, 'utf8'))).toEqual(synthesize());
  for (const [kept, entry] of [
    [files.function, warmedFunction],
    [files.forwardFunction, forwardFunction],
  ] as const) {
    const made = mkdtempSync(join(folder, 'function-'));
    bundle(made, entry);
    expect(readFileSync(join(kept, bundleFile), 'utf8')).toBe(readFileSync(join(made, bundleFile), 'utf8'));
  }
  expect(await keptDeployment()).toEqual(files);
});

test('another content of a source, of the same length and time, is another deployment; a README is none', () => {
  const file = join(folder, 'lib/a.ts');
  mkdirSync(join(folder, 'lib'));
  writeFileSync(file, 'one');
  const digest = () => digestOfSources(folder, ['lib']);
  const before = digest();
  const { atime, mtime } = statSync(file);
  writeFileSync(join(folder, 'lib/README.md'), 'text');
  expect(digest()).toBe(before);
  writeFileSync(file, 'two');
  utimesSync(file, atime, mtime);
  expect(digest()).not.toBe(before);
  writeFileSync(file, 'one');
  writeFileSync(join(folder, 'lib/b.ts'), '');
  expect(digest()).not.toBe(before);
});
