import { isRecord } from './json.ts';

/** What was published to a topic, as somebody kept it: the text, and the id that SNS gave it, where that is known. */
export type PublishedMessage = { readonly text: string; readonly snsMessageId?: string };

/**
 * The messages in a JSON value: a SES event, an SNS notification around one, what Lambda is handed of SNS or keeps where the function failed, or a
 * list of these. Whether each is an event, `parse` says.
 * @param text the value as it was written: an event that is not known is kept as its text
 */
export function publishedMessages(value: unknown, text = JSON.stringify(value)): readonly PublishedMessage[] {
  if (Array.isArray(value)) return value.flatMap((one) => publishedMessages(one));
  if (typeof value === 'string') return [{ text: value }];
  if (!isRecord(value)) return [{ text }];
  const { Records: records, requestPayload, Message: message, MessageId: snsMessageId } = value;
  if (Array.isArray(records))
    return records.flatMap((record) => publishedMessages(isRecord(record) ? (record.Sns ?? record) : record));
  if (isRecord(requestPayload)) return publishedMessages(requestPayload);
  if (typeof message !== 'string') return [{ text }];
  return [{ text: message, ...(typeof snsMessageId === 'string' && { snsMessageId }) }];
}
