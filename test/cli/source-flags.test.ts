import { parseArguments } from '../../lib/cli/parse-arguments.ts';
import { sourceFlags } from '../../lib/cli/source-flags.ts';
import { wordsOfShell } from '../page/words-of-shell.ts';

test.each([
  '--stack staging --region eu-west-1 --profile ops',
  "--stack 'My App/Events'",
  '--table events',
  '--table events --shards 16 --feed-index problems --endpoint-url http://127.0.0.1:8000',
  '--local',
  "--local --path '/tmp/it is here'",
])('a command with the flags of a source asks the same source: %s', (given) => {
  const sourceIn = (flags: string) => parseArguments(['mails', ...wordsOfShell(flags)], new Date());
  const parsed = sourceIn(given);
  if (!('source' in parsed)) throw new Error('It is no command.');
  expect(sourceIn(sourceFlags(parsed.source))).toMatchObject({ source: parsed.source });
});
