/** The command line cannot be understood. One sentence with the remedy; exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
