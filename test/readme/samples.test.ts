import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { givenMonth } from '../cli/given-month.ts';
import { givenFolder } from '../local/given-program.ts';
import { printedByRedrive } from './printed-by-redrive.ts';
import { printedByReplay } from './printed-by-replay.ts';
import { shellWords } from './shell-words.ts';

const month = givenMonth();
const folder = givenFolder();
const readme = join(import.meta.dirname, '../../lib/cli/README.md');
const sample = /(?<=^```\n)\$ ses-events (.+)\n[\s\S]*?(?=^```$)/gm;

test('what the README shows of a command is what it prints at 80 columns (UPDATE=1 writes it anew)', async () => {
  givenLists();
  const text = readFileSync(readme, 'utf8');
  let printed = text;
  for (const [block, line = ''] of text.matchAll(sample)) {
    const answer = `$ ses-events ${line}\n${await printedBy(line)}`;
    printed = printed.replace(block, () => answer);
  }
  if (process.env.UPDATE === '1') writeFileSync(readme, printed);
  expect(readFileSync(readme, 'utf8')).toBe(printed);
});

async function printedBy(line: string): Promise<string> {
  if (line.startsWith('replay')) return printedByReplay(shellWords(line), folder);
  if (line.startsWith('redrive')) return printedByRedrive(shellWords(line), folder);
  const { stdout, stderr, code } = await month().ask(shellWords(line), { columns: 80, folder }).ended;
  expect({ line, code, stderr }).toEqual({ line, code: 0, stderr: expect.any(String) });
  return stdout;
}

function givenLists(): void {
  const addresses = ['emil.roth@bank.example', 'yara.hahn@insurance.example', 'greta.ernst@fern.example', 'nobody@example.com'];
  writeFileSync(join(folder, 'list.txt'), `${addresses.join('\n')}\n`);
}
