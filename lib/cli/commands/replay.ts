import type { Readable } from 'node:stream';
import type { Session } from '../../answers/tail/session.ts';
import { locatePipeline } from '../../deployed/locate-pipeline.ts';
import type { Patience } from '../../deployed/patience.ts';
import { openRecorder } from '../../deployed/recorder.ts';
import type { Inputs } from '../../operate/replay/input.ts';
import { replayEvents, surveyEvents, type Watching } from '../../operate/replay/replay.ts';
import type { Sent } from '../../operate/replay/send-events.ts';
import type { Surveyed } from '../../operate/replay/survey.ts';
import type { Action, Command, Outcome } from '../command.ts';
import { drawnBar } from '../export/bar.ts';
import { jsonLines } from '../json-lines.ts';
import type { Output } from '../output.ts';
import { noFailedFile, openFailedFile } from '../replay/failed-file.ts';
import { filesOf, inputsOf } from '../replay/inputs-of.ts';
import { replayJson } from '../replay/replay-json.ts';
import { type Answer, replayView } from '../replay/replay-view.ts';
import { session as ofProcess } from '../session.ts';

type ReplayAction = Action & { readonly name: 'replay' };
type Asked = Pick<Command, 'source' | 'json'>;

/** Reads raw events and says what they are, or sends them through the function. Ends in order when it is interrupted. */
export async function replayCommand(
  asked: Asked,
  action: ReplayAction,
  patience: Patience,
  output: Output,
  session: Session = ofProcess(),
  input: Readable = process.stdin,
): Promise<Outcome> {
  const { interrupted } = session;
  const pipeline = () => locatePipeline(asked.source, patience);
  const inputs = await inputsOf(action, asked.source, pipeline, { ...patience, interrupted }, input);
  const bar = process.stderr.isTTY ? drawnBar(process.stderr, inputs.bytes, 'events') : undefined;
  const watching = { interrupted, progress: (bytes: number, events: number) => bar?.at(bytes, events) };
  const found: Promise<Surveyed & Partial<Sent>> = action.send
    ? send(asked, action, inputs, patience, watching, session)
    : surveyEvents(inputs, action, watching);
  const answer = { ...(await found.finally(() => bar?.stop())), ...about(action, interrupted) };
  await tellReplayed(answer, asked.json, output);
  return outcomeOf(answer);
}

async function send(
  { source }: Asked,
  action: ReplayAction,
  inputs: Inputs,
  patience: Patience,
  watching: Watching,
  { now, sleep }: Session,
) {
  const recorder = openRecorder(await locatePipeline(source, patience), source, patience);
  const refused = action.failed === undefined ? noFailedFile : await openFailedFile(action.failed, filesOf(action));
  const failed = ({ text }: { readonly text: string }) => refused.add(text);
  try {
    return await replayEvents(inputs, action, recorder, { ...watching, rate: action.rate, clock: { now, sleep }, failed });
  } finally {
    refused.close();
  }
}

function about({ rate, failed }: ReplayAction, { aborted }: AbortSignal) {
  return { rate, isInterrupted: aborted, ...(failed !== undefined && { failedFile: failed }) };
}

export async function tellReplayed(answer: Answer, json: boolean, output: Output): Promise<void> {
  await output.write(json ? jsonLines([replayJson(answer)]) : replayView(answer, output.display));
}

/** @throws what made it impossible to go on: what was done until then is told already */
function outcomeOf({ isInterrupted, error, failed = [] }: Answer): Outcome {
  if (error !== undefined && !isInterrupted) throw error;
  return isInterrupted || failed.length > 0 ? 'incomplete' : 'answered';
}
