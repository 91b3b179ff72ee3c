import type { Mail } from '../ses/mail.ts';
import type { EmailEvent } from './email-event.ts';
import { instant } from './instant.ts';
import type { Message } from './message.ts';
import { pick } from './pick.ts';

/** What an event says of its message, as far as rows keep it. */
export type MessageFields = Message & Pick<EmailEvent, 'outgoingIp'>;

type Mutable<Fields> = { -readonly [Name in keyof Fields]: Fields[Name] };

export function messageFields(mail: Mail): MessageFields {
  const { messageId, timestamp, source, subject, tags } = mail;
  const message: Mutable<MessageFields> = { messageId };
  const sentAt = instant(timestamp);
  const configurationSet = tags['ses:configuration-set']?.[0];
  const own = pick(tags, isSendersOwn);
  if (source !== undefined) message.sender = source;
  if (subject !== undefined) message.subject = subject;
  if (sentAt !== undefined) message.sentAt = sentAt;
  if (configurationSet !== undefined) message.configurationSet = configurationSet;
  addWhoAndWhere(message, mail);
  if (Object.keys(own).length > 0) message.tags = own;
  return message;
}

/** Of the tags that SES adds, those that nothing else can tell later. */
function addWhoAndWhere(message: Mutable<MessageFields>, { callerIdentity, sourceIp, tags }: Mail): void {
  const tenant = inTag(tags['ses:tenant-name']);
  const caller = inTag(tags['ses:caller-identity']) || callerIdentity;
  const source = inTag(tags['ses:source-ip']) || sourceIp;
  const outgoing = inTag(tags['ses:outgoing-ip']);
  if (tenant) message.tenant = tenant;
  if (caller) message.callerIdentity = caller;
  if (source) message.sourceIp = source;
  if (outgoing) message.outgoingIp = outgoing;
}

/** SES gives its own tags one value each; should it give several, they are all kept. */
function inTag(values: readonly string[] | undefined): string | undefined {
  return values?.length === 1 ? values[0] : values?.join(', ');
}

/** SES adds tags that begin with `ses:`; of those, only the feedback ids are set by senders. */
function isSendersOwn(tag: string): boolean {
  return !tag.startsWith('ses:') || tag.startsWith('ses:feedback-id-');
}
