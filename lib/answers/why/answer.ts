import type { Detail, EmailEvent } from '../../events/email-event.ts';
import { plainText } from '../plain-text.ts';

/** What the remote server answered, and the codes in it. */
export type Answer = {
  readonly text?: string;
  /** Three digits: `550`. */
  readonly smtpReply?: string;
  /** `5.1.1`: SES's field, or what the answer's text says where that is more exact. */
  readonly enhancedStatus?: string;
};

/** Empty where the event carries no answer. */
export function answerOf({ detail }: EmailEvent): Answer {
  const recipients = [detail.bouncedRecipients, detail.delayedRecipients].find(Array.isArray) ?? [];
  const texts = [detail.smtpResponse, ...recipients.map((recipient: Detail | null) => recipient?.diagnosticCode)];
  const text = texts.filter((said) => typeof said === 'string' && said !== '').join('; ');
  const field = recipients
    .map((recipient: Detail | null) => statusIn(recipient?.status))
    .find((status) => status !== undefined);
  const enhancedStatus = moreExact(field, statusIn(text));
  const smtpReply = /(?:^|[\s;:])([2-5]\d\d)(?=[\s-]|$)/.exec(text)?.[1];
  return {
    ...(text !== '' && { text: plainText(text) }),
    ...(smtpReply !== undefined && { smtpReply }),
    ...(enhancedStatus !== undefined && { enhancedStatus }),
  };
}

/** An IP address is no status. */
function statusIn(text: unknown): string | undefined {
  return typeof text === 'string' ? /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?!\.?\d)/.exec(text)?.[1] : undefined;
}

/** `5.0.0`, `5.7.0`: whoever wrote the field knew no detail. */
function moreExact(field: string | undefined, inText: string | undefined): string | undefined {
  return field === undefined || (field.endsWith('.0') && inText !== undefined) ? inText : field;
}
