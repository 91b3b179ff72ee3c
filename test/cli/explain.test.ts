import { Readable } from 'node:stream';
import { explain } from '../../lib/cli/commands/explain.ts';
import { UsageError } from '../../lib/cli/usage-error.ts';
import { givenOutput } from './given-output.ts';

test('an answer, as a person reads it', async () => {
  const output = givenOutput(80);
  await explain({ name: 'explain', said: { text: 'smtp; 550 5.1.1 <ana@example.com>: user unknown' } }, false, output);
  expect(output.text()).toBe(`\
reason  noSuchAddress: There is no such mailbox.
rule    the words "user unknown" (any server; RFC 5321)
heals   No: another mail to this address will fare no better.
to do   Look for a typing error in the address; if there is none, take it off
        your lists.
`);
});

test('for programs: the five names, an answer a line, in the order of the input', async () => {
  const lines = [
    '{"text":"452 mailbox full"}',
    '',
    '{"status":"5.1.1"}',
    '{"bounceType":"Transient","bounceSubType":"General","text":null}',
  ];
  const answers = (await answered(lines, true))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers.map(({ reason, heals }) => [reason, heals])).toEqual([
    ['mailboxFull', 'byItself'],
    ['noSuchAddress', 'never'],
    ['autoReply', 'byItself'],
  ]);
  for (const answer of answers) expect(Object.keys(answer)).toEqual(['reason', 'heals', 'meaning', 'advice', 'rule']);
});

test('several for a person stand apart', async () => {
  expect(await answered(['{"text":"550"}', '{"text":"552 over quota"}'], false)).toMatch(
    /^reason {2}unclear[\s\S]*\n\nreason {2}mailboxFull/,
  );
});

test('an empty input is an empty answer', async () => {
  expect(await answered([], true)).toBe('');
});

test.each([
  ['550 user unknown', 'Line 2 is no JSON object: give one JSON object a line, such as {"text": "550 5.1.1 user unknown"'],
  ['["550"]', 'Line 2 is no JSON object'],
  ['{"text":550}', 'Line 2 has a text that is no text'],
  ['{"answer":"550"}', 'Line 2 has none of text, status, bounceType, bounceSubType'],
])('the line %s is refused by its number, after the answers before it', async (line, message) => {
  const output = givenOutput();
  const explained = explain(
    { name: 'explain', said: 'standardInput' },
    true,
    output,
    Readable.from(['{"text":"x"}\n', `${line}\n`]),
  );
  await expect(explained).rejects.toThrow(UsageError);
  await expect(explained).rejects.toThrow(message);
  expect(output.text().split('\n')).toHaveLength(2);
});

async function answered(lines: readonly string[], json: boolean): Promise<string> {
  const output = givenOutput();
  await explain({ name: 'explain', said: 'standardInput' }, json, output, Readable.from(lines.map((line) => `${line}\n`)));
  return output.text();
}
