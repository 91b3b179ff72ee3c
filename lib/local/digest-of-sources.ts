import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Of the contents of files, and of the TypeScript in folders, and of the Node that reads them: another where anything is another. @param paths from the root */
export function digestOfSources(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of paths.flatMap((path) => filesIn(root, path)))
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 16);
}

function filesIn(root: string, path: string): readonly string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  const all = readdirSync(join(root, path), { recursive: true, encoding: 'utf8' }).sort();
  return all.filter((file) => file.endsWith('.ts')).map((file) => join(path, file));
}
