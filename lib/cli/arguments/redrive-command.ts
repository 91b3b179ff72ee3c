import { Option } from 'commander';
import { queueNames } from '../../deployed/queue-names.ts';
import type { Action } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import { type Add, withOutput } from './definition.ts';
import { errorName, wholeNumber } from './option-values.ts';
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
    .option('--discard <error>', 'with --send: delete what fails with this error again, such as MalformedEvent', errorName)
    .addOption(new Option('--queue <name>', 'one of the queues').choices(queueNames))
    .option('--limit <n>', `look at so many messages of each queue (default: ${usualLimit})`, wholeNumber)
    .option('--show', 'what the messages hold, personal data too');
  withPipeline(withOutput(command));
}

const usualLimit = 1_000;

function redriveOf(options: Options): Action {
  if (options.send === true) refuseBeside('--send', options, ['limit', 'show']);
  else if (options.discard !== undefined)
    throw new UsageError('--discard means nothing without --send: give --send too, or leave it out.');
  const queue = queueNames.find((name) => name === options.queue);
  return {
    name: 'redrive',
    send: options.send === true,
    show: options.show === true,
    limit: usualLimit,
    ...(queue !== undefined && { queue }),
    ...given(options, 'number', 'limit'),
    ...given(options, 'string', 'discard'),
  };
}
