// What the server sends while an answer is made, as server-sent events: known to the server, and to the browser script.

/** HTML that the server has made. */
export type Part = {
  /** The element with this `data-into`. */
  readonly into: string;
  readonly how: 'append' | 'prepend' | 'replace';
  readonly html: string;
};

export type Progress = {
  /** 0 to 1. */
  readonly part: number;
  /** How far it has come, in words. */
  readonly text: string;
};

/** An event of the live feed. */
export type FeedRow = {
  /** The same for the same event, whenever it is sent. Holds nothing of a mail. */
  readonly id: string;
  readonly html: string;
};

/** Names of the events, and what their data is, as JSON. `figures` are the charts' own: lib/page/shared/figures.ts. */
export type Messages = {
  readonly part: Part;
  readonly progress: Progress;
  readonly figures: unknown;
  /** What stands in the way, as HTML: nothing follows. */
  readonly problem: string;
  /** The answer is whole: nothing follows. */
  readonly done: null;
  /** Of the live feed: events, the newest first. */
  readonly rows: readonly FeedRow[];
  /** That it shows all from now on; that the table does not answer for a while; that events were missed. */
  readonly watching: null;
  readonly trouble: string;
  readonly recovered: null;
  readonly missed: null;
};

export type MessageName = keyof Messages;
