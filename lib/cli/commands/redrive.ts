import { type FailureQueue, openFailureQueues } from '../../deployed/failure-queue.ts';
import { locatePipeline } from '../../deployed/locate-pipeline.ts';
import type { Patience } from '../../deployed/patience.ts';
import { openRecorder } from '../../deployed/recorder.ts';
import { UserError } from '../../deployed/user-error.ts';
import { look, type QueueReport } from '../../operate/redrive/look.ts';
import { redrive } from '../../operate/redrive/redrive.ts';
import type { Action, Command, Outcome } from '../command.ts';
import { drawnBar } from '../export/bar.ts';
import { clearedBySignals } from '../export/cleared-by-signals.ts';
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
  if (!action.send) return lookInto(queues, action, json, output, interrupted);
  const { discard, keepGoing } = action;
  const options = { ...(discard && { discard }), keepGoing, interrupted };
  const send: Send = (progress) => redrive(queues, openRecorder(pipeline, source, patience), { ...options, progress });
  return sendAgain(queues, send, json, output, interrupted);
}

async function lookInto(
  queues: readonly FailureQueue[],
  { limit, show }: RedriveAction,
  json: boolean,
  output: Output,
  interrupted: AbortSignal,
): Promise<Outcome> {
  const reports: QueueReport[] = [];
  // Before anything is told: whoever reads no further ends the process, and what is held then would be out of sight for a while.
  for (const queue of queues) if (!interrupted.aborted) reports.push(await look(queue, limit, show ? limit : 0, interrupted));
  for (const report of reports) await tellQueue(report, json, output);
  if (interrupted.aborted)
    throw new UserError('Interrupted: the queues were not looked at to their end; they are as they were.');
  if (!json && reports.some(({ lookedAt }) => lookedAt > 0))
    await output.write('Once the cause is gone, send them through the function again: the same with --send.\n');
  return 'answered';
}

export async function tellQueue(report: QueueReport, json: boolean, output: Output): Promise<void> {
  await output.write(json ? jsonLines([queueJson(report)]) : queueView(report, output.display));
}

type Send = (progress: (done: number) => void) => ReturnType<typeof redrive>;

async function sendAgain(
  queues: readonly FailureQueue[],
  send: Send,
  json: boolean,
  output: Output,
  interrupted: AbortSignal,
): Promise<Outcome> {
  const { waiting } = await countsOf(queues);
  const bar = process.stderr.isTTY ? clearedBySignals(drawnBar(process.stderr, waiting, 'messages')) : undefined;
  const { error, ...redriven } = await send((done) => bar?.at(done, done)).finally(() => bar?.stop());
  // Where it broke off, nobody may answer any more.
  const left = error === undefined ? await countsOf(queues) : undefined;
  const answer = { ...redriven, ...(left && { left }), isInterrupted: interrupted.aborted };
  const isBroken = error !== undefined && redriven.recorded + redriven.discarded + redriven.failed.length === 0;
  if (!isBroken) await output.write(json ? jsonLines([redrivenJson(answer)]) : redrivenView(answer, output.display));
  if (error !== undefined) throw error;
  return redriven.failed.length > 0 || interrupted.aborted ? 'incomplete' : 'answered';
}

/** Of all queues together, roughly. */
async function countsOf(queues: readonly FailureQueue[]): Promise<{ readonly waiting: number; readonly received: number }> {
  const counts = await Promise.all(queues.map((queue) => queue.counts()));
  const sum = (name: 'waiting' | 'received') => counts.reduce((total, { [name]: count }) => total + count, 0);
  return { waiting: sum('waiting'), received: sum('received') };
}
