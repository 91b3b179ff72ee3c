import { shellWords } from './shell-words.ts';

test.each([
  ['history ID --json', ['history', 'ID', '--json']],
  [
    "explain '552 5.1.1 <ana@example.com>: over quota | full # now'",
    ['explain', '552 5.1.1 <ana@example.com>: over quota | full # now'],
  ],
  ['export --since 7d > file.jsonl', ['export', '--since', '7d']],
  ['explain - --json < answers.jsonl', ['explain', '-', '--json']],
  ['events --json | head', ['events', '--json']],
  ['history "$ID"   # what happened', ['history', '$ID']],
])('%s', (line, words) => {
  expect(shellWords(line)).toEqual(words);
});
