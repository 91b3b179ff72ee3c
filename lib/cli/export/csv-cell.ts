/** White, or not to be seen; the blank of Braille is neither to Unicode. */
const blank = '[\\s\\p{Z}\\p{C}\\p{DI}\\u2800]';

const formula = new RegExp(`^${blank}*(?:[\\t\\r\\n]|[=+\\-@＝＋－＠﹦﹢﹣﹫])`, 'u');

/**
 * Spreadsheets run a cell as a formula whose first character is one of these, full width or not; some pass over what they do not show, or take a tab
 * for the end of a cell. Subjects and diagnostics are written by strangers: an apostrophe makes text of them.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
function harmless(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** @param separator what divides the cells of the file */
export function quoted(text: string, separator = ','): string {
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text that others wrote as a cell. */
export function textCell(text: string, separator?: string): string {
  return quoted(harmless(text), separator);
}
