import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { givenFolder } from '../local/given-program.ts';

const root = join(import.meta.dirname, '../..');
const folder = givenFolder();
const compiler = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');

test('the declarations of the door name no package: whoever asks it in TypeScript needs the types of none', () => {
  execFileSync(
    process.execPath,
    [compiler, '--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--outDir', folder],
    {
      cwd: root,
    },
  );
  const reached = new Set<string>();
  expect(packagesNamedFrom(join(folder, 'lib/answers/index.d.ts'), reached)).toEqual([]);
  expect([...reached].map((file) => file.slice(folder.length + 1))).toContain('lib/answers/why/why-address.d.ts');
});

/** Imports that are no files of ours, and types of Node, in a declaration and all that it leads to. */
function packagesNamedFrom(file: string, reached: Set<string>): readonly string[] {
  if (reached.has(file)) return [];
  reached.add(file);
  const text = readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const imported = [...text.matchAll(/(?:from|import) ?\(? ?['"]([^'"]+)['"]/g)].map(([, path = '']) => path);
  const ofNode = text.match(/\b(?:Buffer|NodeJS)\b|<reference types/g) ?? [];
  return [
    ...ofNode,
    ...imported.flatMap((path) =>
      path.startsWith('.') ? packagesNamedFrom(join(dirname(file), path.replace(/\.ts$/, '.d.ts')), reached) : path,
    ),
  ];
}
