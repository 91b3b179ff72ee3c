import { asciiAddress } from '../../events/address-spellings.ts';
import type { EmailEvent } from '../../events/email-event.ts';
import { plainText } from '../plain-text.ts';

/**
 * Takes the address off the account's suppression list; `undefined` for lists that no such command reaches, and for an address that cannot
 * be pasted as it is. SES takes domains in punycode alone.
 * @see https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_Destination.html
 */
export function suppressionCommand({ detail }: EmailEvent, recipient: string): string | undefined {
  const subType = detail.bounceSubType ?? detail.complaintSubType;
  return subType === 'OnAccountSuppressionList' && isPasteable(recipient)
    ? `aws sesv2 delete-suppressed-destination --email-address=${shellWord(asciiAddress(recipient))}`
    : undefined;
}

/** With what is not shown left out it would be another address. The AWS CLI reads the file or the page that such a URL names. */
function isPasteable(address: string): boolean {
  return plainText(address) === address && !/^(?:fileb?|https?):\/\//i.test(address);
}

/** An address comes from outside, and `$(...)` is allowed in one: a shell must take it as text. */
function shellWord(text: string): string {
  return /^[\w@.+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
