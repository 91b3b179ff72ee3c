/** How long a person is kept waiting. A page of DynamoDB has a megabyte at most, so it comes in time over a slow line, too. */
export type Patience = {
  /** Milliseconds until the connection stands. */
  readonly connection: number;
  /** Milliseconds until the last byte of an answer. */
  readonly answer: number;
  readonly attempts: number;
  /** Attempts at invoking the function. @default more than at a question */
  readonly invocations?: number;
  /** Ends every request at once. */
  readonly interrupted?: AbortSignal;
};

export const patience: Patience = { connection: 3_000, answer: 20_000, attempts: 3 };
