import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { optionsTable } from '../../lib/cli/arguments/options-table.ts';

const readme = join(import.meta.dirname, '../../lib/cli/README.md');
const between = /(?<=^<!-- options -->\n)[\s\S]*(?=^<!-- \/options -->$)/m;

test('the README names every command and option as the parser has them (UPDATE=1 writes them anew)', () => {
  if (process.env.UPDATE === '1')
    writeFileSync(
      readme,
      readFileSync(readme, 'utf8').replace(between, () => `\n${optionsTable()}\n\n`),
    );
  expect(between.exec(readFileSync(readme, 'utf8'))?.[0].trim()).toBe(optionsTable());
});
