import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { givenCommand } from '../../cli/given-command.ts';
import { givenFolder, givenProgram } from '../given-program.ts';

const program = join(import.meta.dirname, '../../../bin/ses-events.mjs');
const folder = givenFolder();
const temporary = givenFolder();

test('ses-events local --history fills a folder once, answers every command, and fills to its end what was cut off', async () => {
  const first = givenProgram([program, 'local', '--history', '1d', '--mails', '300'], folder, temporary);
  await first.says('Filled with 300 mails of 1 day until');
  await first.says('npx ses-events events --local');
  const rows = await exported();
  const sent = rows.filter(({ type }) => type === 'send').map(({ messageId }) => messageId);
  expect(new Set(sent).size).toBeGreaterThan(280);
  expect(await said('history', String(sent[0]))).toContain('accepted by SES');
  expect(await said('stats', '--by', 'tag:kind', '--since', '2d')).toMatch(/transactional/);
  expect(await first.end('SIGINT')).toBe(0);

  const second = givenProgram([program, 'local', '--history', '7d'], folder, temporary);
  await second.says('.ses-events has a history already, of 300 mails of 1 day');
  await second.says('npx ses-events events --local');
  expect(await exported()).toEqual(rows);
  expect(await second.end('SIGINT')).toBe(0);

  givenItWasCutOff();
  const third = givenProgram([program, 'local', '--history', '7d'], folder, temporary);
  await third.says('was cut off: it is filled to its end as it was begun');
  await third.says('npx ses-events events --local');
  expect(await exported()).toEqual(rows);
  expect(await third.end('SIGINT')).toBe(0);
});

async function said(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await givenCommand([...args, '--local'], { folder }).ended;
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

async function exported(): Promise<readonly { readonly type: string; readonly messageId: string }[]> {
  const lines = (await said('export', '--since', '3d')).trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

function givenItWasCutOff(): void {
  const plan = join(folder, '.ses-events/history.json');
  writeFileSync(plan, JSON.stringify({ ...JSON.parse(readFileSync(plan, 'utf8')), isWhole: false }));
}
