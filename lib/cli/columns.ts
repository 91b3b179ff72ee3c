import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** Between two columns. */
export const gap = 2;

/** Narrower than this, text is hard to read: then the line may be longer than the terminal. */
const narrowest = 20;

/**
 * Rows of cells as aligned lines without borders, `indent` spaces in. The last column takes what is left of the width and wraps within it;
 * cells may hold colours and characters of double width.
 * @param width characters in a line
 */
export function columns(rows: readonly (readonly string[])[], width: number, indent = 0): readonly string[] {
  const count = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const widths = Array.from({ length: count - 1 }, (_, column) =>
    rows.reduce((most, row) => Math.max(most, stringWidth(row[column] ?? '')), 0),
  );
  const before = indent + widths.reduce((sum, own) => sum + own + gap, 0);
  return rows.flatMap((row) => {
    const [first = '', ...more] = wrapAnsi(row[count - 1] ?? '', Math.max(narrowest, width - before), { hard: true }).split(
      '\n',
    );
    const cells = widths.map((own, column) => pad(row[column] ?? '', own + gap));
    const lines = [' '.repeat(indent) + cells.join('') + first, ...more.map((line) => ' '.repeat(before) + line)];
    return lines.map((line) => line.trimEnd());
  });
}

/** Text broken into lines of at most `width` characters, `indent` spaces in. */
export function paragraph(text: string, width: number, indent = 0): readonly string[] {
  return columns([[text]], width, indent);
}

function pad(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - stringWidth(cell)));
}
