import { Option } from 'commander';
import { queueNames } from '../../deployed/queue-names.ts';
import { ownFaults } from '../../operate/reason.ts';
import type { Action } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import { type Add, withOutput } from './definition.ts';
import { wholeNumber } from './option-values.ts';
import { given, type Options, refuseBeside } from './options.ts';
import { withPipeline } from './source-options.ts';

export function addRedrive(add: Add): void {
  const command = add({
    usage: 'redrive',
    summary: 'what lies in the failure queues, and send it again',
    sentence:
      'What lies in the failure queues, how long and why. With --send it goes through the function again, and a message is deleted once its events are recorded.',
    examples: [
      { what: 'look', line: 'redrive' },
      { what: 'when the cause is gone', line: 'redrive --send' },
    ],
    toAction: redriveOf,
  })
    .option('--send', 'send it through the function again; what fails again stays')
    .addOption(
      new Option(
        '--discard <error>',
        'with --send: delete, for good, what fails again by a fault of its own: MalformedEvent, UnstorableEvent or Unreadable',
      ).choices(ownFaults),
    )
    .option('--keep-going', 'with --send: do not stop at ten like failures in a row')
    .addOption(new Option('--queue <name>', 'one of the queues').choices(queueNames))
    .option('--limit <n>', `look at so many messages of each queue (default: ${usualLimit})`, wholeNumber)
    .option('--show', 'what the messages hold, personal data too');
  withPipeline(withOutput(command));
}

const usualLimit = 1_000;

function redriveOf(options: Options): Action {
  if (options.send === true) refuseBeside('--send', options, ['limit', 'show']);
  else refuseWithoutSend(options);
  const discard = ownFaults.find((fault) => fault === options.discard);
  const queue = queueNames.find((name) => name === options.queue);
  return {
    name: 'redrive',
    send: options.send === true,
    show: options.show === true,
    limit: usualLimit,
    ...(queue !== undefined && { queue }),
    ...given(options, 'number', 'limit'),
    keepGoing: options.keepGoing === true,
    ...(discard !== undefined && { discard }),
  };
}

function refuseWithoutSend({ discard, keepGoing }: Options): void {
  const idle = discard !== undefined ? '--discard' : keepGoing === true ? '--keep-going' : undefined;
  if (idle) throw new UsageError(`${idle} means nothing without --send: give --send too, or leave it out.`);
}
