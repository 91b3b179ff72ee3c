import { MailFold, type SentMail } from '../../answers/mails/sent-mail.ts';
import type { RecipientMail } from '../../answers/recipient/recipient-mail.ts';

/** A mail of a recipient as the table of mails shows it: status and counts are those of `recipient`, and the reason is that of `mails`. */
export function sentMailOf({ message, standing, events }: RecipientMail): readonly SentMail[] {
  const [first] = events;
  if (first === undefined) return [];
  const fold = new MailFold(message.messageId, first);
  for (const event of events) fold.add(event);
  const { status, autoReply, opens, clicks, recipient } = standing;
  // Where SES gave no time that can be read, the first event's is the nearest.
  const sentAt = message.sentAt ?? events.at(-1)?.occurredAt ?? first.occurredAt;
  return [{ ...fold.mail, sentAt, recipient, status, autoReply, opens, clicks }];
}
