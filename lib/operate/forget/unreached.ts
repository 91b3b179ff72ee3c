import type { NamedOutputs } from '../../deployed/outputs-of.ts';

/** Where the address may stand still, and until when; without `until`, until somebody takes it out there. */
export type Unreached =
  | { readonly place: 'failureQueues' | 'topic' | 'stream' | 'backups'; readonly until: string }
  | { readonly place: 'archive'; readonly bucket?: string; readonly days?: number }
  | { readonly place: 'consumers' | 'exports' | 'suppressionList' | 'sent' };

/**
 * Days that a message lies in a queue of ours, that SNS tries to hand one over before it puts it there, that DynamoDB keeps the images of new rows, and the
 * state of a table, at most.
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html
 */
const [queueDays, topicDays, streamDays, backupDays] = [14, 23, 1, 35] as const;

/** @param outputs of the stack, where it is known which: without them everything is named that a stack can have */
export function unreachedOf(outputs: NamedOutputs | undefined, now: Date): readonly Unreached[] {
  const bucket = outputs?.archiveBucketName;
  const days = Number(outputs?.archiveRetentionDays);
  const archive: Unreached = { place: 'archive', ...(bucket !== undefined && { bucket }), ...(days > 0 && { days }) };
  const forwards = outputs === undefined || outputs.unforwardedEventsQueueUrl !== undefined;
  return [
    { place: 'failureQueues', until: daysAfter(now, topicDays + queueDays) },
    { place: 'topic', until: daysAfter(now, topicDays) },
    ...(forwards ? [{ place: 'stream', until: daysAfter(now, streamDays) } as const] : []),
    { place: 'backups', until: daysAfter(now, backupDays) },
    ...(outputs === undefined || bucket !== undefined ? [archive] : []),
    ...(forwards ? [{ place: 'consumers' } as const] : []),
    { place: 'exports' },
    { place: 'suppressionList' },
    { place: 'sent' },
  ];
}

function daysAfter(now: Date, days: number): string {
  return new Date(now.getTime() + days * 86_400_000).toISOString();
}
