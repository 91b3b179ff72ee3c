import type { Received } from '../../deployed/failure-queue.ts';
import type { FunctionError, Recorder } from '../../deployed/recorder.ts';
import { allFailedWith, type OwnFault, reasonOf, unreadable } from '../reason.ts';
import type { Tally } from '../tally.ts';
import { type DeadLetter, toDeadLetter } from './dead-letter.ts';
import type { Held } from './held.ts';
import { invocationsOf } from './invocations-of.ts';

export type Sending = {
  readonly held: Held;
  readonly recorder: Recorder;
  readonly tally: Tally;
  readonly isStopped: () => boolean;
  readonly discard?: OwnFault;
};

/** Sends messages that are held, and deletes those that the function has taken. What fails again stays held. */
export async function sendLetters(messages: readonly Received[], sending: Sending): Promise<void> {
  const letters = messages.map((message) => toDeadLetter(sending.held.queue.name, message));
  for (const letter of letters) if (letter.event === undefined) await refuseUnreadable(letter, sending);
  for (const { event, letters: together } of invocationsOf(letters)) {
    if (sending.isStopped()) return;
    const error = await sending.recorder.invoke(event);
    const [first, ...others] = together;
    if (error === undefined) await taken(together, sending);
    else if (others.length > 0) await eachAlone(together, sending);
    else if (first) await failedAgain(first, error, sending);
  }
}

/** The function refuses a whole event for one record. */
async function eachAlone(letters: readonly DeadLetter[], sending: Sending): Promise<void> {
  for (const letter of letters) {
    if (letter.event === undefined || sending.isStopped()) return;
    const error = await sending.recorder.invoke(letter.event);
    await (error === undefined ? taken([letter], sending) : failedAgain(letter, error, sending));
  }
}

async function taken(letters: readonly DeadLetter[], { held, tally }: Sending): Promise<void> {
  tally.recorded(await held.remove(letters));
}

async function failedAgain(letter: DeadLetter, error: FunctionError, { held, tally, discard }: Sending): Promise<void> {
  if (discard !== undefined && allFailedWith(discard, error)) tally.discarded(await held.remove([letter]));
  else tally.failed(reasonOf(error));
}

async function refuseUnreadable(letter: DeadLetter, { held, tally, discard }: Sending): Promise<void> {
  if (discard === 'Unreadable') tally.discarded(await held.remove([letter]));
  else tally.failed(unreadable);
}
