/** Something outside stands in the way: credentials, a missing stack, a table. One sentence with the remedy; exit code 1. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
