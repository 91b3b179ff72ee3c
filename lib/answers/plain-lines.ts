import { plainText } from './plain-text.ts';

/** A text of our own that repeats what somebody gave (an argument, the name of a file): each line as plain text, where it begins. */
export function plainLines(text: string): string {
  return text
    .split('\n')
    .map((line) => (/^ */.exec(line)?.[0] ?? '') + plainText(line))
    .join('\n');
}
