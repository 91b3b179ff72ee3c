const turns = '\\u202a-\\u202e\\u2066-\\u2069';

/** What moves a cursor, rings a bell or ends a line (DEL and the C1 set, too), and what turns the direction of all that follows. */
export const controls = new RegExp(`[\\p{Cc}\\p{Zl}\\p{Zp}${turns}]`, 'gu');

/**
 * What nobody sees: marks of direction, zero-width spaces, the byte-order mark, soft hyphens, tags, Hangul fillers (Korean is written without; they
 * pass for a blank), and interlinear notes, which Unicode calls visible and no terminal shows.
 * @see https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
 */
const unseen = `(?![${turns}])[\\p{DI}\\ufff9-\\ufffb]`;

const letter = '(?!\\p{DI})[\\p{L}\\p{M}]';

/**
 * Where writing needs some of them all the same, one at a time, so that nothing can be hidden in a row of them: joiners between letters (Persian,
 * Hindi) and within an emoji, the selector that makes an emoji or a keycap of a sign, variants of Chinese characters and of Mongolian letters.
 */
const needed = [
  `(?<=${letter})[\\u200c\\u200d](?=${letter})`,
  '(?<=\\p{EMod}|\\p{ExtPict}\\ufe0f?)\\u200d(?=\\p{ExtPict})',
  '(?<=\\p{ExtPict})[\\ufe0e\\ufe0f]|(?<=[0-9#*])\\ufe0f(?=\\u20e3)',
  '(?<=\\p{Ideo})[\\ufe00-\\ufe02\\u{e0100}-\\u{e01ef}]',
  '(?<=(?!\\p{DI})\\p{sc=Mong})[\\u180b-\\u180f]',
];

export const invisibles = new RegExp(`(?=${unseen})(?!${needed.join('|')}).`, 'gsu');
