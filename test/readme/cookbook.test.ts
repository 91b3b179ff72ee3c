import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EmailEvent } from '../../lib/events/email-event.ts';
import { toItem } from '../../lib/table/item.ts';
import { write } from '../../lib/table/writer.ts';
import { endOfMonth, givenMonth } from '../cli/given-month.ts';
import { givenFolder } from '../local/given-program.ts';
import { givenClock } from '../table/given-clock.ts';
import { givenEvent } from '../table/given-event.ts';
import { readmes } from './readmes.ts';
import { shellWords } from './shell-words.ts';

const month = givenMonth();
const folder = givenFolder();
const front = readmes.find(({ path }) => path === 'README.md')?.text ?? '';
const table = /<!-- cookbook -->([\s\S]*)<!-- \/cookbook -->/.exec(front)?.[1] ?? '';
const rows = [...table.matchAll(/^\| (.+) \| `npx ses-events (.+)` \|$/gm)].map(
  ([, question = '', line = '']) => [question, line] as const,
);

/** What stands for a reader's own mail, people and campaigns, and what the month has in its place. */
const inTheMonth = {
  MESSAGE_ID: '010001a20bf042b0-b2deaaaa-b0e0-48e4-8bc8-cf808e01cd6f-000000',
  'ana@example.com': 'uwe.hahn@lantern.example',
  'gmail.com': 'quarry.example',
  'campaign=spring': 'campaign=weekly-2026-11-24',
  // Two thousand mails of a month are fewer than those who ask have.
  '--min-sent 100': '--min-sent 20',
} as const;

/** Rows of which the month knows nothing. A healthy sender has no complaint among so few mails. */
const nothingThere = ['Who complained this month?', 'What was sent since Monday and has no outcome?'];

beforeAll(() => {
  writeFileSync(join(folder, 'list.txt'), 'uwe.hahn@lantern.example\nnobody@example.com\n');
  writeFileSync(join(folder, 'customers.csv'), 'name,email\nUwe,uwe.hahn@lantern.example\n');
});

test('the cookbook has twenty questions and more', () => {
  expect(rows.length).toBeGreaterThanOrEqual(20);
});

test.each(rows.filter(([, line]) => !/^(?:tail|page|export|redrive|replay)\b/.test(line)))(
  'cookbook: %s',
  async (question, line) => {
    const { code, stdout, stderr } = await month().ask(words(line), { folder }).ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(nothingThere.includes(question) ? /^No / : /\S/);
    if (!nothingThere.includes(question)) expect(stdout).not.toMatch(/^No /);
  },
);

test.each(rows.filter(([, line]) => line.startsWith('export')))('cookbook: %s, in a file', async (_, line) => {
  expect(await month().ask(words(line), { folder }).ended).toMatchObject({ code: 0, stderr: '' });
  const lines = readFileSync(join(folder, 'month.jsonl'), 'utf8').trim().split('\n');
  const sent = lines.map((text) => JSON.parse(text)).filter(({ type }) => type === 'send');
  expect(new Set(sent.map(({ messageId }) => messageId)).size).toBeGreaterThan(1_900);
});

test('cookbook: the line for cron ends with 3 where the rate is above', async () => {
  const line = rows.find(([question]) => question.includes('cron'))?.[1] ?? '';
  const lower = line.replace('complaintRate=0.1%', 'bounceRate=0.1%');
  const { code, stderr } = await month().ask(words(lower)).ended;
  expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringMatching(/^bounceRate is .* %, above 0.1 %\.\n$/) });
});

test.each(rows.filter(([, line]) => line.startsWith('tail')))('cookbook: %s', async (_, line) => {
  const { child, ended } = month().ask(words(line), { isTerminal: true });
  const shown = new Promise<string>((resolve) => {
    let said = '';
    child.stdout?.on('data', (data) => {
      said += data;
      if (said.includes('just-bounced')) resolve(said);
    });
  });
  await new Promise((resolve) => child.stderr?.once('data', resolve));
  await put(givenEvent({ type: 'bounce', messageId: 'just-bounced', occurredAt: endOfMonth }));
  expect(await shown).toContain('bounce');
  child.kill('SIGINT');
  expect(await ended).toMatchObject({ code: 0 });
});

function words(line: string): readonly string[] {
  const own = Object.entries(inTheMonth).reduce((text, [from, to]) => text.replace(from, to), line);
  return shellWords(own);
}

async function put(event: EmailEvent): Promise<void> {
  const { client, tableName, shardCount } = month().table;
  await write(client, tableName, [toItem(event, { shardCount })], givenClock());
}
