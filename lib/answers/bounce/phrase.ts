/**
 * A phrase as a pattern over the words of an answer (`words.ts`), which stand one space apart. Besides words a phrase may hold `(a|b)`,
 * `(a )?`, `*` for the rest of a word, `#` for a digit and `…` for up to four words between, no codes among them. There is nothing else, so
 * no phrase takes more time than in proportion to the text, whoever wrote that. What is found begins with a space: a pattern that looks
 * behind for it takes four times as long.
 */
export function phrase(text: string): RegExp {
  const pattern = text
    .replaceAll('.', '\\.')
    .replaceAll('*', '[^ ]{0,40}')
    .replaceAll('#', '[0-9]')
    .replaceAll(' … ', ' (?:[^ 0-9][^ ]{0,63} ){0,4}');
  // Chinese and Japanese are written without spaces between words.
  return isSpaced(text) ? new RegExp(` ${bracketed(pattern)}(?= )`, 'u') : new RegExp(bracketed(pattern), 'u');
}

function bracketed(pattern: string): string {
  return `(?:${pattern})`;
}

function isSpaced(text: string): boolean {
  return !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
}
