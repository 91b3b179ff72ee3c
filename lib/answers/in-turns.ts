import { setImmediate } from 'node:timers/promises';

/**
 * Does something with each of many elements, and lets others have their turn after so many of them: whoever waits for an answer of the same process
 * waits some milliseconds.
 * @throws when interrupted
 */
export async function inTurns<Element>(
  elements: Iterable<Element>,
  size: number,
  act: (element: Element) => void,
  interrupted?: AbortSignal,
): Promise<void> {
  let done = 0;
  for (const element of elements) {
    act(element);
    done += 1;
    if (done % size !== 0) continue;
    await setImmediate();
    interrupted?.throwIfAborted();
  }
}
