/** Bytes of what goes together into one invocation. Lambda takes 6 MB. */
export const largestEvent = 4_000_000;
