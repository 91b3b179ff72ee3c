import { messageIdIn } from '../../answers/message-id.ts';
import { bareAddress } from '../../events/address.ts';
import { mailAddress, recipientAddress } from '../question/address-of.ts';

const sesId = /^[0-9a-f]{16}-[0-9a-f-]{8,60}-[0-9]{6}$/;

/** Where what a person searches for is shown: a mail, somebody's mail, or the mails that it is true of. */
export function placeOf(text: string): string {
  const id = messageIdIn(text);
  if (sesId.test(id)) return mailAddress(id);
  const address = bareAddress(text);
  if (address !== undefined && /^[^\s@]+@[^\s@]+$/.test(address)) return recipientAddress(address);
  const words = text.trim();
  if (/^@?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(words))
    return mailsWhere('recipientDomain', words.replace(/^@/, '').toLowerCase());
  // SES lets a tag have these letters alone.
  if (/^[\w-]+=[\w.@-]*$/.test(words)) return mailsWhere('tag', words.replace(/=$/, ''));
  return words === '' ? '/mails' : mailsWhere('subject', words);
}

function mailsWhere(name: string, value: string): string {
  return `/mails?${new URLSearchParams({ [name]: value, range: '30d' })}`;
}
