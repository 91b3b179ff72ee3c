import type { EmailEvent } from '../../events/email-event.ts';
import { plainText } from '../plain-text.ts';

/** Takes the address off the account's suppression list; `undefined` for lists that no such command reaches. */
export function suppressionCommand({ detail }: EmailEvent, recipient: string): string | undefined {
  const subType = detail.bounceSubType ?? detail.complaintSubType;
  return subType === 'OnAccountSuppressionList'
    ? `aws sesv2 delete-suppressed-destination --email-address ${shellWord(recipient)}`
    : undefined;
}

/** An address comes from outside, and `$(...)` is allowed in one: a shell must take it as text. */
function shellWord(text: string): string {
  const plain = plainText(text);
  return /^[\w@.+-]+$/.test(plain) && !plain.startsWith('-') ? plain : `'${plain.replaceAll("'", "'\\''")}'`;
}
