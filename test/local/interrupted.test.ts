import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { givenFolder, givenProgram, leftIn } from './given-program.ts';

const root = join(import.meta.dirname, '../..');
const folder = givenFolder();
const temporary = join(folder, 'temporary');
mkdirSync(temporary);

const start = ['--import', 'tsx', 'bin/local-world.ts'];

test.each<[NodeJS.Signals, 'program' | 'everybody', number]>([
  ['SIGINT', 'everybody', 130],
  ['SIGTERM', 'program', 143],
  ['SIGHUP', 'everybody', 129],
])('%s to %s of npm start leaves no file and no process', async (signal, to, code) => {
  const program = givenProgram(start, root, temporary);
  await program.says('The function is bundled');
  expect(leftIn(temporary)).toEqual([expect.stringMatching(/^ses-events-bundle-/)]);
  expect(await program.end(signal, to)).toBe(code);
  expect(leftIn(temporary)).toEqual([]);
  await program.isGone();
});
