import { plainText } from '../plain-text.ts';

/** Anything but white space and the signs that divide a list of addresses; or anything in quotes (RFC 5321, 4.1.2). Dots stand anywhere in life. */
const local = /^(?:[^\s"(),:;<>@[\]\\]+|"(?:[^"\\]|\\.)+")$/;

/** Names with dots between, at least one: SES takes no others. Or an IP address in brackets. */
const domain = /^(?:[\p{L}\p{M}\p{N}_-]+(?:[.。．｡][\p{L}\p{M}\p{N}_-]+)+|\[[\da-f.:]+\])$/iu;

/** Whether a bare text can be an address. One with characters that nobody sees is none: it was copied with something that does not belong to it. */
export function isAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  return local.test(text.slice(0, Math.max(0, at))) && domain.test(text.slice(at + 1)) && plainText(text) === text;
}
