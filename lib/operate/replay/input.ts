/** Something that raw events are read from. */
export type Input = {
  /** How a sentence calls it. */
  readonly name: string;
  /** Bytes, compressed or not, a piece at a time. @param over ends with an error what waits for the next one */
  readonly pieces: (over: AbortSignal) => AsyncIterable<Uint8Array>;
};

/** The inputs of a replay, and how long they are together where that is known. */
export type Inputs = { readonly each: AsyncIterable<Input> | Iterable<Input>; readonly bytes?: number };
