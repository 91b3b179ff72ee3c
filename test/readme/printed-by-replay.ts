import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { stories } from '../../lib/local/stories.ts';
import { givenCommand } from '../cli/given-command.ts';

/** What `replay` prints of a morning's mail, at 80 columns. @param words the second of them is the name of a file, in this folder */
export async function printedByReplay(words: readonly string[], folder: string): Promise<string> {
  const [, file = ''] = words;
  const told = stories('000001a20905cf7e', new Date('2026-11-23T09:28:25.470Z')).flatMap(({ events }) => events);
  writeFileSync(join(folder, file), gzipSync([...told.map((event) => JSON.stringify(event)), 'no event'].join('\n')));
  const { code, stdout, stderr } = await givenCommand(words, { columns: 80, folder }).ended;
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}
