import type { Word } from '../../answers/check/checked.ts';
import type { Display } from '../display.ts';

const texts = {
  mail: ['mail it', 'green'],
  fixFirst: ['fix first', 'yellow'],
  wait: ['wait', 'yellow'],
  doNotMail: ['do not mail', 'red'],
  neverHeardOf: ['never heard of', 'blue'],
  notAnAddress: ['no address', 'magenta'],
} as const satisfies Record<Word, readonly [text: string, color: keyof Display['colors']]>;

/** The longest, `never heard of`. */
export const wordWidth = 14;

export function wordText(word: Word, { colors }: Display): string {
  const [text, color] = texts[word];
  return colors[color](text);
}
