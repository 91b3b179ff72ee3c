import { isRecord, type JsonObject, text, texts } from './json.ts';
import { MalformedEvent } from './malformed-event.ts';

/**
 * What we read of the `mail` object, the same in every event of a message. SES promises little beyond `messageId`: any other
 * field may be absent or `null`, and fields unknown to us appear.
 * @see https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html#event-publishing-retrieving-sns-contents-mail-object
 */
export type Mail = {
  /** Opaque; one for each SendEmail call, shared by all its recipients. */
  readonly messageId: string;
  /** When SES accepted the send: ISO 8601, usually with milliseconds and `Z`. */
  readonly timestamp?: string;
  /** The envelope sender; may be `Name <a@example.com>`. */
  readonly source?: string;
  /** Every envelope recipient, Cc and Bcc too, at most 50; each may be `Name <a@example.com>`. */
  readonly destination: readonly string[];
  readonly subject?: string;
  /** Legacy notifications only, if they include it; events say it in the tag `ses:caller-identity`. */
  readonly callerIdentity?: string;
  /** Legacy notifications only; events say it in the tag `ses:source-ip`. */
  readonly sourceIp?: string;
  /** Name to values: the sender's own tags, and those SES adds, which begin with `ses:`. Legacy notifications have none. */
  readonly tags: Readonly<Record<string, readonly string[]>>;
};

/** @throws MalformedEvent where `value` names no message. */
export function readMail(value: unknown): Mail {
  if (!isRecord(value)) throw new MalformedEvent('The event has no object "mail".');
  const messageId = text(value.messageId);
  if (!messageId) throw new MalformedEvent('The event has no text "mail.messageId".');
  const mail: { -readonly [Name in keyof Mail]: Mail[Name] } = {
    messageId,
    destination: texts(value.destination),
    tags: readTags(value.tags),
  };
  const timestamp = text(value.timestamp);
  const source = text(value.source);
  const subject = readSubject(value);
  const callerIdentity = text(value.callerIdentity);
  const sourceIp = text(value.sourceIp);
  if (timestamp !== undefined) mail.timestamp = timestamp;
  if (source !== undefined) mail.source = source;
  if (subject !== undefined) mail.subject = subject;
  if (callerIdentity !== undefined) mail.callerIdentity = callerIdentity;
  if (sourceIp !== undefined) mail.sourceIp = sourceIp;
  return mail;
}

/** `commonHeaders` can be absent, and so can `headers`. */
function readSubject(mail: JsonObject): string | undefined {
  const common = isRecord(mail.commonHeaders) ? text(mail.commonHeaders.subject) : undefined;
  if (common !== undefined || !Array.isArray(mail.headers)) return common;
  const header = mail.headers.find((candidate) => isRecord(candidate) && text(candidate.name)?.toLowerCase() === 'subject');
  return text(header?.value);
}

function readTags(value: unknown): Mail['tags'] {
  if (!isRecord(value)) return {};
  if (Object.values(value).every(isTexts)) return value as Mail['tags'];
  const tags = Object.entries(value).map(
    ([name, values]) => [name, texts(typeof values === 'string' ? [values] : values)] as const,
  );
  return Object.fromEntries(tags.filter(([, values]) => values.length > 0));
}

/** Whether a tag's values are as SES promises, which spares a copy. */
function isTexts(values: unknown): boolean {
  return (
    Array.isArray(values) && values.length > 0 && values.every((value) => typeof value === 'string' && value.isWellFormed())
  );
}
