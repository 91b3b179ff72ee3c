import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Leaves of the declarations in `dist` those of its doors, and those that these refer to. */
export function pruneDeclarations(dist: string, doors: readonly string[]): void {
  const needed = new Set<string>();
  const open = doors.map((door) => join(dist, door));
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (needed.has(file)) continue;
    needed.add(file);
    open.push(...referredTo(file));
  }
  const all = readdirSync(join(dist, 'lib'), { recursive: true, encoding: 'utf8' }).map((file) => join(dist, 'lib', file));
  for (const file of all) if (file.endsWith('.d.ts') && !needed.has(file)) rmSync(file);
}

/** By `from './other.ts'` or `import('./other.ts')`, as the sources write it. */
function referredTo(file: string): readonly string[] {
  const specifiers = readFileSync(file, 'utf8').matchAll(/(?:from |import\()['"](\.[^'"]+)\.[jt]s['"]/g);
  return [...specifiers].map(([, path = '']) => join(dirname(file), `${path}.d.ts`));
}
