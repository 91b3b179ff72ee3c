import stringWidth from 'string-width';

/** Columns from left to right, each with a heading and a cell for every row. */
export type Table = readonly (readonly string[])[];

/** Numbers stand to the right, so these tables are not made by `columns`, whose last column is text. */
const gap = '  ';

/**
 * Blocks of columns as tables that are no wider than `width`, each with the labels at its left. A block stays whole unless it alone is
 * wider.
 */
export function sideBySide(labels: readonly string[], blocks: readonly Table[], width: number): readonly string[] {
  const room = width - widest(labels);
  const left = labels.map((label) => label + ' '.repeat(widest(labels) - stringWidth(label)));
  return packed(
    blocks.map((block) => block.map(toTheRight)),
    room,
  ).flatMap((table) => [
    ...left.map((label, row) => [label, ...table.map((column) => column[row] ?? '')].join(gap).trimEnd()),
    '',
  ]);
}

function packed(blocks: readonly Table[], room: number): readonly Table[] {
  const tables: Table[] = [];
  for (const block of blocks.flatMap((whole) => (widthOf(whole) <= room ? [whole] : whole.map((column) => [column])))) {
    const last = tables.at(-1);
    if (last && widthOf([...last, ...block]) <= room) tables[tables.length - 1] = [...last, ...block];
    else tables.push(block);
  }
  return tables;
}

function toTheRight(column: readonly string[]): readonly string[] {
  const width = widest(column);
  return column.map((cell) => ' '.repeat(width - stringWidth(cell)) + cell);
}

/** With the gap before each column. */
export function widthOf(table: Table): number {
  return table.reduce((sum, column) => sum + gap.length + widest(column), 0);
}

/** No `Math.max(...texts)`: there may be more groups than a call takes arguments. */
function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, stringWidth(text)), 0);
}
