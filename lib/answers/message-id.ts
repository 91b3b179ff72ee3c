/**
 * An id as SES makes it, with whatever stands around it: the time in 16 hexadecimal digits, a part of its own, six digits. A domain may follow:
 * `@email.amazonses.com` or `@region.amazonses.com` in the `Message-ID` header, the custom MAIL FROM domain in the `Return-Path`.
 */
const sesId = /(?<![\w.@-])[0-9a-f]{16}-[0-9a-f-]{8,60}-[0-9]{6}(?![\w-])/gi;

/**
 * The SES message id in what a person copied: an SMTP server's answer, a header, a line of a log, in quotes, in upper case. A text with no such
 * id, or with two, as it is: rows may hold any id.
 */
export function messageIdIn(text: string): string {
  return sesIdIn(text) ?? text.trim();
}

/** The only id in it that is as SES makes them. */
export function sesIdIn(text: string): string | undefined {
  const [only, ...others] = new Set(text.match(sesId)?.map((id) => id.toLowerCase()));
  return others.length === 0 ? only : undefined;
}
