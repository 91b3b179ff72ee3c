/** What a question that lasts needs of the world; tests hand in their own. */
export type Session = {
  readonly now: () => Date;
  /** Ends early when interrupted. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Aborted when nobody wants to know any more: by Ctrl-C, say. */
  readonly interrupted: AbortSignal;
  /** Says something that is no part of the answer. */
  readonly note: (text: string) => void;
};
