/** A text that stands to the right of its stem. */
export type Flagged = { readonly x: number; readonly text: string };

/** A higher stack is read by nobody: what finds no place in it has no text, but a sign, and a line in the list. */
const most = 6;

/**
 * Which row each text stands in, the lowest 0; `undefined` for none. From right to left: each above all whose stems its text would cross, since stems
 * go up from the marks.
 * @param flagged from left to right
 */
export function rowsOf(flagged: readonly Flagged[]): readonly (number | undefined)[] {
  const placed: { readonly x: number; readonly row: number }[] = [];
  const rows = flagged.toReversed().map(({ x, text }) => {
    const end = x + flagWidth(text);
    const row = 1 + Math.max(-1, ...placed.filter((other) => other.x < end).map((other) => other.row));
    if (row >= most) return undefined;
    placed.push({ x, row });
    return row;
  });
  return rows.toReversed();
}

/** At the size of the drawing's texts (12 px), in a wide typeface, with the stem and a gap. */
export function flagWidth(text: string): number {
  return Math.ceil(text.length * 7) + 12;
}
