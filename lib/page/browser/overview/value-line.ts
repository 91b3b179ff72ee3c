import type { Chart, Figures } from '../../shared/charts.ts';
import { numberText, percentText } from '../../shared/numbers.ts';

/** Says in words what is under the pointer. */
export function valueLine(
  place: HTMLElement,
  chart: Chart,
  figures: Figures | undefined,
  index: number | null | undefined,
): void {
  const line = place.querySelector<HTMLElement>('[data-at]');
  if (line === null || figures === undefined) return;
  line.dataset.idle ??= line.textContent ?? '';
  line.textContent = typeof index === 'number' ? wordsAt(chart, figures, index) : line.dataset.idle;
}

function wordsAt({ series, unit }: Chart, { labels, first, values }: Figures, index: number): string {
  const text = unit === 'rate' ? percentText : numberText;
  if (index < first) return `${labels[index]}: not counted yet`;
  const parts = series.map(({ name, words }) => {
    const value = values[name]?.[index];
    return `${words} ${typeof value === 'number' ? text(value) : '–'}`;
  });
  return `${labels[index]}: ${parts.join(', ')}`;
}
