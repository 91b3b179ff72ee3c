/**
 * What others wrote (a subject, a diagnostic, a user agent) as one line that a terminal shows and does not obey: control characters,
 * line breaks and marks that turn the direction of text become spaces.
 */
export function plainText(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text
    .replaceAll('<CRLF>', ' ')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\u200e\u200f]+/gu, ' ')
    .trim();
}
