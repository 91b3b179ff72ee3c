import { Option } from 'commander';
import type { Said } from '../../answers/bounce/said.ts';
import { messageIdIn } from '../../answers/message-id.ts';
import { UsageError } from '../usage-error.ts';
import { type Add, withExitCode, withOutput } from './definition.ts';
import { bounceType } from './option-values.ts';
import type { Options } from './options.ts';
import { withSource } from './source-options.ts';

export function addMessageCommands(add: Add): void {
  addHistory(add);
  addWhy(add);
  addExplain(add);
}

function addHistory(add: Add): void {
  const command = add({
    usage: 'history <messageId>',
    summary: 'what happened to it, for each recipient',
    sentence: 'What happened to this mail, for each recipient.',
    examples: [
      { what: 'the id that SES answered', line: 'history 0100019ac0ffee00-8d2f4b1c-00000001-000000' },
      { what: 'in a script: is anything known of it?', line: 'history "$ID" --json --exit-code' },
    ],
    toAction: (options, messageId) => ({
      name: 'history',
      messageId: messageIdIn(messageId),
      insights: options.format === 'insights',
    }),
  }).addOption(new Option('--format <format>', 'insights: the shape of SESv2 GetMessageInsights').choices(['insights']));
  withSource(withExitCode(withOutput(command)), 'several');
}

function addWhy(add: Add): void {
  const command = add({
    usage: 'why <messageId|address>',
    summary: 'in plain words: what happened, and what to do',
    sentence: 'In plain words: what happened, whether it heals, what to do, and a block for AWS Support.',
    examples: [
      { what: 'one mail', line: 'why 0100019ac0ffee00-8d2f4b1c-00000003-000000' },
      { what: 'why does she get no mail?', line: 'why ana@example.com' },
    ],
    toAction: (_, subject) => ({ name: 'why', subject: messageIdIn(subject) }),
  });
  withSource(withOutput(command), 'several');
}

function addExplain(add: Add): void {
  add({
    usage: 'explain <text...>',
    summary: 'what the answer of a mail server means',
    sentence: 'What the answer of a mail server means. Asks no table and needs no account.',
    examples: [
      { what: 'an answer out of a log', line: "explain '552 5.1.1 <ana@example.com>: recipient over quota'" },
      { what: 'many, as JSON, one a line: {"text": "...", "status": "5.1.1"}', line: 'explain - --json < answers.jsonl' },
    ],
    toAction: (options, text) => ({
      name: 'explain',
      said: text === '-' ? standardInput(options) : { text, ...saidBeside(options) },
    }),
  })
    .option('--status <code>', 'the enhanced status code that came with it: 5.1.1')
    .option('--bounce-type <type>', "SES's word for it: Transient/General", bounceType)
    .option('--json', 'data only, one object a line');
}

/** @throws UsageError where an option would be about no answer in particular */
function standardInput(options: Options): 'standardInput' {
  const idle = ['status', 'bounceType'].find((name) => options[name] !== undefined);
  if (idle === undefined) return 'standardInput';
  throw new UsageError(
    `--${idle === 'status' ? idle : 'bounce-type'} means nothing beside -: give it in each line of the input.`,
  );
}

function saidBeside({ status, bounceType: type }: Options): Partial<Said> {
  const [bounceTypeName, bounceSubType] = (type ?? []) as readonly string[];
  return {
    ...(typeof status === 'string' && { status }),
    ...(bounceTypeName !== undefined && { bounceType: bounceTypeName }),
    ...(bounceSubType !== undefined && { bounceSubType }),
  };
}
