import { UserError } from '../../deployed/user-error.ts';

/** What stood in the way of erasing, where that needs another sentence than a reading does; any other error as it is. */
export function forgetError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  switch (error.name) {
    case 'AccessDeniedException':
      return new UserError(
        'These credentials may not erase here: they need dynamodb:Query, Scan (unless with --no-scan), UpdateItem, DeleteItem and BatchWriteItem on the table and its indexes, and kms:Decrypt where it is encrypted with a key of yours.',
        { cause: error },
      );
    case 'TableUnavailable':
      return new UserError(
        'DynamoDB has refused a request for two minutes, or cannot be reached: run the same again, it goes on where it was.',
        { cause: error },
      );
    default:
      return error;
  }
}
