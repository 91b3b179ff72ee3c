import { type FailureQueue, openFailureQueues } from '../../deployed/failure-queue.ts';
import { locatePipeline } from '../../deployed/locate-pipeline.ts';
import type { Patience } from '../../deployed/patience.ts';
import { openRecorder } from '../../deployed/recorder.ts';
import { look, type QueueReport } from '../../operate/redrive/look.ts';
import { redrive } from '../../operate/redrive/redrive.ts';
import type { Action, Command, Outcome } from '../command.ts';
import { drawnBar } from '../export/bar.ts';
import { jsonLines } from '../json-lines.ts';
import type { Output } from '../output.ts';
import { queueView } from '../redrive/queue-view.ts';
import { queueJson, redrivenJson } from '../redrive/redrive-json.ts';
import { redrivenView } from '../redrive/redriven-view.ts';
import { session } from '../session.ts';

type RedriveAction = Action & { readonly name: 'redrive' };

/** Looks into the failure queues, or sends what lies there through the function again. Ends in order when it is interrupted. */
export async function redriveCommand(
  { source, json }: Pick<Command, 'source' | 'json'>,
  action: RedriveAction,
  patience: Patience,
  output: Output,
): Promise<Outcome> {
  const pipeline = await locatePipeline(source, patience);
  const all = openFailureQueues(pipeline, source, patience);
  const queues = all.filter(({ name }) => action.queue === undefined || name === action.queue);
  const { interrupted } = session();
  if (action.send) {
    const send = (progress: (done: number) => void) =>
      redrive(queues, openRecorder(pipeline, source, patience), { ...discardOf(action), interrupted, progress });
    return sendAgain(queues, send, json, output, interrupted);
  }
  let lookedAt = 0;
  for (const queue of queues) {
    const report = await look(queue, action.limit, action.show ? action.limit : 0, interrupted);
    await tellQueue(report, json, output);
    lookedAt += report.lookedAt;
  }
  if (lookedAt > 0 && !json)
    await output.write('Once the cause is gone, send them through the function again: the same with --send.\n');
  return 'answered';
}

export async function tellQueue(report: QueueReport, json: boolean, output: Output): Promise<void> {
  await output.write(json ? jsonLines([queueJson(report)]) : queueView(report, output.display));
}

async function sendAgain(
  queues: readonly FailureQueue[],
  send: (progress: (done: number) => void) => ReturnType<typeof redrive>,
  json: boolean,
  output: Output,
  interrupted: AbortSignal,
): Promise<Outcome> {
  const { waiting } = await countsOf(queues);
  const bar = process.stderr.isTTY ? drawnBar(process.stderr, waiting, 'messages') : undefined;
  const redriven = await send((done) => bar?.at(done, done)).finally(() => bar?.stop());
  const answer = { ...redriven, left: await countsOf(queues), isInterrupted: interrupted.aborted };
  await output.write(json ? jsonLines([redrivenJson(answer)]) : redrivenView(answer, output.display));
  return redriven.failed.length > 0 || interrupted.aborted ? 'incomplete' : 'answered';
}

/** Of all queues together, roughly. */
async function countsOf(queues: readonly FailureQueue[]): Promise<{ readonly waiting: number; readonly received: number }> {
  const counts = await Promise.all(queues.map((queue) => queue.counts()));
  const sum = (name: 'waiting' | 'received') => counts.reduce((total, { [name]: count }) => total + count, 0);
  return { waiting: sum('waiting'), received: sum('received') };
}

function discardOf({ discard }: RedriveAction): { readonly discard?: string } {
  return discard === undefined ? {} : { discard };
}
