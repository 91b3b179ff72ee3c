import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What opens the page: 256 bits that nobody guesses, in letters that a URL carries as they are. */
export function newKey(): string {
  return randomBytes(32).toString('base64url');
}

/** Takes as long whatever was given. */
export function isKey(key: string, given: string): boolean {
  return timingSafeEqual(digest(key), digest(given));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
