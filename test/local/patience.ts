/** Milliseconds that a function has where its time limit is not what is tested: more than any busy machine needs. */
export const patience = 600_000;
