import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArguments } from '../../lib/cli/parse-arguments.ts';
import { perform } from '../../lib/cli/perform.ts';
import { patience } from '../../lib/deployed/patience.ts';
import { LambdaService } from '../../lib/local/lambda-service.ts';
import { addDeadLetters } from '../../lib/local/services/dead-letters.ts';
import { startServices } from '../../lib/local/services/services.ts';
import { givenOutput } from '../cli/given-output.ts';
import { failureRecord } from '../operate/redrive/given-dead-letters.ts';

/** What `redrive` prints, at 80 columns, three hours after twelve events and something else failed. @param words without `--local` */
export async function printedByRedrive(words: readonly string[], folder: string): Promise<string> {
  const then = Date.now() - 3 * 3_600_000;
  const lambda = functionThatTakesEvents();
  let past = true;
  const services = await startServices(lambda, { now: () => (past ? then : Date.now()) });
  addDeadLetters(services, 12, new Date('2026-11-25T09:30:00.000Z'));
  const broken = { messageId: '4325ee41-842e-4c1a-9d3b-0123456789ab', message: 'hello' };
  services.queues.FailedEvents.send(failureRecord([broken], 'MalformedEvent', 'The text is not JSON.'));
  past = false;
  const { endpoint, outputs } = services;
  writeFileSync(join(folder, 'local.json'), JSON.stringify({ services: endpoint, outputs }));
  const command = parseArguments([...words, '--path', folder], new Date());
  if ('text' in command || command.action.name !== 'redrive') throw new Error('That is no redrive.');
  const output = givenOutput(80);
  await perform(command, command.action, patience, output);
  services.stop();
  return output.text();
}

/** But for what is no JSON. */
function functionThatTakesEvents(): LambdaService {
  const configuration = { taskRoot: '', environment: {}, timeout: 0, log: () => {} };
  const errorMessage = 'SNS message 4325ee41-842e-4c1a-9d3b-0123456789ab: MalformedEvent: The text is not JSON.';
  return Object.assign(new LambdaService(configuration), {
    invokeOnce: (event: unknown) =>
      Promise.resolve(
        JSON.stringify(event).includes('"Message":"hello"')
          ? { outcome: 'failed', errorType: 'FailedRecords', errorMessage }
          : { outcome: 'succeeded' },
      ),
  });
}
