import type { Recorder } from '../../deployed/recorder.ts';
import type { Inputs } from './input.ts';
import { readEvents } from './read-events.ts';
import { type SendOptions, type Sent, sendEvents } from './send-events.ts';
import { type Between, Survey, type Surveyed } from './survey.ts';

export type Watching = {
  readonly interrupted: AbortSignal;
  /** @param bytes that were read; @param events that were found, or sent */
  readonly progress: (bytes: number, events: number) => void;
};

/** Reads everything, and counts what would be sent. What is counted when it is interrupted is what was read until then. */
export async function surveyEvents({ each }: Inputs, between: Between, watching: Watching): Promise<Surveyed> {
  const survey = new Survey(between);
  let [bytes, events] = [0, 0];
  const heard = (length: number) => {
    bytes += length;
    watching.progress(bytes, events);
  };
  try {
    for await (const _ of survey.selected(readEvents(each, watching.interrupted, heard))) events += 1;
  } catch (error) {
    if (!watching.interrupted.aborted) throw error;
  }
  return survey.result();
}

/** Reads everything, and sends it. */
export async function replayEvents(
  { each }: Inputs,
  between: Between,
  recorder: Recorder,
  { interrupted, progress, ...options }: Omit<SendOptions, 'progress'> & Watching,
): Promise<Surveyed & Sent> {
  const survey = new Survey(between);
  let [bytes, sent] = [0, 0];
  const heard = (length: number) => {
    bytes += length;
    progress(bytes, sent);
  };
  const done = (events: number) => {
    sent = events;
    progress(bytes, sent);
  };
  const result = await sendEvents((over) => survey.selected(readEvents(each, over, heard)), recorder, {
    ...options,
    interrupted,
    progress: done,
  });
  return { ...survey.result(), ...result };
}
