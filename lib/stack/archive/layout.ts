/** What Firehose could not deliver as it is. */
export const errorsPrefix = 'errors/';

/** The partition key of the table, and the name in the path. */
export const dayKey = 'day';
