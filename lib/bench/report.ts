import { columns } from '../cli/columns.ts';
import { type Figure, holds, type Section } from './figure.ts';

/** A figure is a line, however narrow the terminal. */
const unbroken = 10_000;

/** One table: what, how much, how often something else, and whether that is what it must be. */
export function table(sections: readonly Section[]): string {
  const rows = sections.flatMap(({ title, figures }) => [
    { title },
    ...figures.map((figure) => ({ cells: [`  ${figure.what}`, amountOf(figure), ratioOf(figure), verdictOf(figure)] })),
  ]);
  const lines = columns(
    rows.map((row) => ('cells' in row ? row.cells : ['', '', '', ''])),
    unbroken,
  );
  return `${rows.map((row, index) => ('title' in row ? `${index > 0 ? '\n' : ''}${row.title}` : lines[index])).join('\n')}\n`;
}

/** The same for machines: `{ sections: [{ title, figures: [{ what, value, unit, ratio?: { of, value, atMost? }, atMost? }] }] }`. */
export function json(sections: readonly Section[]): string {
  return `${JSON.stringify({ sections }, undefined, 2)}\n`;
}

function amountOf({ value, unit }: Figure): string {
  return `${rounded(value)} ${unit}`;
}

function ratioOf({ ratio }: Figure): string {
  return ratio ? `${ratio.value.toFixed(2)}x ${ratio.of}` : '';
}

function verdictOf(figure: Figure): string {
  const held = holds(figure);
  if (held === undefined) return '';
  const most = figure.atMost === undefined ? `${figure.ratio?.atMost}x` : `${figure.atMost}`;
  return `${held ? 'holds' : 'DOES NOT HOLD'}: at most ${most}`;
}

/** Three digits are more than a shared machine can promise. */
function rounded(value: number): string {
  return value >= 100 ? Math.round(value).toString() : Number(value.toPrecision(3)).toString();
}
