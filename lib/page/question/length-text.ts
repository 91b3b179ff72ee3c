import { countText } from '../shared/numbers.ts';

const units: Readonly<Record<string, string>> = { m: 'minute', h: 'hour', d: 'day' };

/** A length of time in words: `7d` is `7 days`. What is none stays as it was written. */
export function lengthText(length: string): string {
  const [, count, letter = ''] = /^(\d+)([mhd])$/.exec(length) ?? [];
  const unit = units[letter];
  return count === undefined || unit === undefined ? length : countText(Number(count), unit);
}
