/**
 * The names that the stack, the reader, the writer and the local table share: one place, so that they cannot disagree.
 * Every key is a string.
 */
export const tableKey = { partition: 'messageId', sort: 'eventKey' } as const;

/** Each index projects every attribute and sorts by `eventKey`, so by time. */
export const indexes = {
  byRecipient: { name: 'byRecipient', partition: 'recipient', sort: 'eventKey' },
  byTypeDay: { name: 'byTypeDay', partition: 'typeDay', sort: 'eventKey' },
} as const;

/** DynamoDB deletes a row some days after this attribute's time (epoch seconds) has passed. */
export const timeToLiveAttribute = 'expiresAt';
