import { isAddress } from '../../answers/check/is-address.ts';
import { sesIdIn } from '../../answers/message-id.ts';
import { plainText } from '../../answers/plain-text.ts';
import { bareAddress } from '../../events/address.ts';
import { mailAddress, recipientAddress } from '../question/address-of.ts';

/** SES lets the name of a tag have these letters alone; a value may have more in life than SES says. */
const tag = /^[\w.:@-]+=[^\s=]*$/;

/** Where what a person searches for is shown: a mail, somebody's mail, or the mails that it is true of. @param text as it was copied, with whatever stands around it */
export function placeOf(text: string): string {
  const words = plainText(text);
  const id = sesIdIn(words);
  if (id !== undefined) return mailAddress(id);
  const address = addressIn(words);
  if (address !== undefined) return recipientAddress(address);
  const domain = words.replace(/^[*%]?@/, '');
  if (isDomain(domain)) return mailsWhere('recipientDomain', domain.toLowerCase());
  if (tag.test(words)) return mailsWhere('tag', words.replace(/=$/, ''));
  return words === '' ? '/mails' : mailsWhere('subject', words);
}

/** Alone, with a name before it, or the only one of a text. */
function addressIn(words: string): string | undefined {
  const whole = bareAddress(words);
  if (whole !== undefined && isSomebody(whole)) return whole;
  const all = words.split(/[\s,;<>()[\]]+/).map((word) => bareAddress(trimmed(word)) ?? '');
  const [only, ...others] = new Set(all.filter(isSomebody));
  return others.length === 0 ? only : undefined;
}

/** `*@example.com` is how people write a domain. */
function isSomebody(address: string): boolean {
  return isAddress(address) && !/^[*%]@/.test(address);
}

/** Without what stands around an address in a sentence or a link. */
function trimmed(word: string): string {
  return word.replace(/^["'`“‘„«]*(?:mailto:)?/iu, '').replace(/["'`”’“»?!:.]*$/u, '');
}

/** Names with dots between; a number such as 4.50 is none. */
function isDomain(text: string): boolean {
  return isAddress(`anybody@${text}`) && /[.。．｡][\p{L}\p{M}][\p{L}\p{M}\p{N}-]*$/u.test(text);
}

function mailsWhere(name: string, value: string): string {
  return `/mails?${new URLSearchParams({ [name]: value, range: '30d' })}`;
}
