import type { Row } from '../../lib/table/row.ts';

/** What Lambda hands over of the table's stream, as far as it is read: the new image alone is in it. */
export type StreamRecord = {
  readonly eventName?: string;
  readonly dynamodb?: { readonly SequenceNumber?: string; readonly NewImage?: Row };
};

export type StreamEvent = { readonly Records: readonly StreamRecord[] };

/** From the first of these on Lambda hands the records over again; none: all were taken. @see https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html */
export type StreamAnswer = { readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] };
