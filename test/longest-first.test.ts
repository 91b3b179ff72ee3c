import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const load = createRequire(join(import.meta.dirname, 'longest-first.test.ts'));
const longest: readonly string[] = load('./longest-first.json');

test('the files that are to start first are there', () => {
  expect(longest.map(fileOf).filter((file) => !existsSync(file))).toEqual([]);
});

test('they start first, in the order of the list, and others after them', () => {
  const files = [...longest, 'cli/month'].map(fileOf);
  expect(sorted(files.toReversed())).toEqual(files);
});

function fileOf(name: string): string {
  return join(import.meta.dirname, `${name}.test.ts`);
}

type Sequencer = { readonly sort: (tests: readonly object[]) => readonly { readonly path: string }[] };

/** By the sequencer that Jest is told to use; all files have the same size, and none has run before. */
function sorted(files: readonly string[]): readonly string[] {
  const LongestFirst: new () => Sequencer = load('./longest-first.cjs');
  const sequencer = Object.assign(new LongestFirst(), { _getCache: () => ({}) });
  const context = { config: {}, hasteFS: { getSize: () => 1 } };
  return sequencer.sort(files.map((path) => ({ path, context }))).map(({ path }) => path);
}
