import type { EventType } from '../../events/event-type.ts';
import { normalize } from '../../events/normalize.ts';
import { parse } from '../../ses/parse.ts';
import { type PublishedMessage, publishedMessages } from '../../ses/published-messages.ts';
import type { Input } from './input.ts';
import { JsonSplitter } from './json-splitter.ts';
import { unzipped } from './unzipped.ts';

/** Where something was read: the input, and the how many-th JSON value in it, from 1. */
export type Place = { readonly input: string; readonly value: number };

/** An event of SES as it was published. */
export type RawEvent = {
  readonly place: Place;
  readonly text: string;
  readonly type: EventType;
  /** The event's own time, as the table has it. */
  readonly occurredAt: string;
  readonly messageId: string;
};

/** `notice`: what SES says besides, of which the function makes no row; `other`: no event of SES. */
export type Read =
  | { readonly kind: 'event'; readonly event: RawEvent }
  | { readonly kind: 'notice' | 'other'; readonly place: Place };

/**
 * What stands in the inputs, a piece in memory at a time.
 * @param over ends it with an error, whether or not anything of it is wanted
 * @param heard is told how many bytes were read
 */
export async function* readEvents(
  inputs: AsyncIterable<Input> | Iterable<Input>,
  over: AbortSignal,
  heard: (bytes: number) => void = () => {},
): AsyncGenerator<Read> {
  for await (const { name, pieces } of inputs) {
    let value = 0;
    for await (const text of textsIn(unzipped(name, counted(pieces(over), heard)))) {
      over.throwIfAborted();
      value += 1;
      const place = { input: name, value };
      for (const message of messagesIn(text)) yield toRead(message, place);
    }
  }
}

async function* counted(pieces: AsyncIterable<Uint8Array>, heard: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    heard(piece.length);
    yield piece;
  }
}

async function* textsIn(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const splitter = new JsonSplitter();
  for await (const piece of pieces) yield* splitter.take(piece);
  yield* splitter.end();
}

/** What is no JSON is a message by itself: the text with which SES tries a topic is none. */
function messagesIn(text: string): readonly PublishedMessage[] {
  try {
    return publishedMessages(JSON.parse(text), text);
  } catch {
    return [{ text }];
  }
}

function toRead({ text }: PublishedMessage, place: Place): Read {
  try {
    const parsed = parse(text);
    if (parsed.kind === 'notice') return { kind: 'notice', place };
    const [fact] = normalize(parsed.event);
    if (fact === undefined) return { kind: 'notice', place };
    const { type, occurredAt, messageId } = fact;
    return { kind: 'event', event: { place, text, type, occurredAt, messageId } };
  } catch {
    return { kind: 'other', place }; // The function would refuse it, too.
  }
}
