import { beginWatch } from './begin-watch.ts';
import { feedId, numberIn } from './feed-id.ts';
import type { FeedMessage } from './feed-message.ts';
import { typesAsked } from './feed-types.ts';
import { follow } from './follow.ts';
import type { Reading } from './reading.ts';
import { isOver, type Messages, type Watch } from './watch.ts';

/** What one who watches is told. @param from the id of the last message that they have seen */
export async function* messages(asked: Watch, from: string | undefined): AsyncGenerator<FeedMessage> {
  const { reading, filter, signal } = asked;
  try {
    const types = typesAsked(filter.types, await reading.table);
    yield* allMessages({ ...asked, filter: { ...filter, types } }, from);
    if (reading.problem && !signal.aborted) yield { kind: 'problem', ...reading.problem };
  } catch (error) {
    if (!signal.aborted) yield { kind: 'problem', error };
  }
}

async function* allMessages(watch: Watch, from: string | undefined): Messages<never> {
  let place = from === undefined ? undefined : placeOf(from, watch.reading);
  if (place !== undefined) yield { kind: 'watching', id: feedId(watch.reading.run, place) };
  else if (from !== undefined) yield { kind: 'missed' };
  while (!isOver(watch)) {
    place ??= yield* beginWatch(watch);
    if (place !== undefined) yield* follow(watch, place);
    place = undefined;
    if (!isOver(watch)) yield { kind: 'missed' };
  }
  return undefined;
}

/** `undefined` where an id is of another run, or what came after it is not kept any more. */
function placeOf(id: string, { run, begunAt, events }: Reading): number | undefined {
  const number = numberIn(id, run);
  if (number === undefined || begunAt === undefined) return undefined;
  return number >= Math.max(begunAt, events.gone) && number <= events.last ? number : undefined;
}
