/** Something outside stands in the way: credentials, a missing stack, a table. One sentence with the remedy; exit code 1. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** The command line cannot be understood. One sentence with the remedy; exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
