import type uPlot from 'uplot';
import type { Chart } from '../../shared/charts.ts';
import { numberText, percentText } from '../../shared/numbers.ts';
import { colorOf, fontOf } from './colors.ts';

/** Times as the page writes them elsewhere, with 24 hours. */
const times: uPlot.Axis.Values = [
  [86_400 * 365, '{YYYY}', null, null, null, null, null, null, 1],
  [86_400 * 28, '{YYYY}-{MM}', null, null, null, null, null, null, 1],
  [86_400, '{D} {MMM}', '\n{YYYY}', null, null, null, null, null, 1],
  [3_600, '{HH}:{mm}', '\n{D} {MMM}', null, '\n{D} {MMM}', null, null, null, 1],
  [60, '{HH}:{mm}', '\n{D} {MMM}', null, '\n{D} {MMM}', null, null, null, 1],
];

export function axesOf({ unit }: Chart): uPlot.Axis[] {
  const text = unit === 'rate' ? percentText : numberText;
  const look = {
    stroke: () => colorOf('--quiet'),
    grid: { stroke: () => colorOf('--line'), width: 1 },
    ticks: { stroke: () => colorOf('--line'), width: 1, size: 5 },
    font: fontOf(12),
  };
  return [
    { ...look, values: times },
    {
      ...look,
      size: 62,
      values: (_, marks) => marks.map((mark) => text(mark)),
      // There is no half a mail.
      ...(unit === 'mails' && {
        incrs: [1, 2, 5]
          .flatMap((one) => [0, 1, 2, 3, 4, 5, 6].map((power) => one * 10 ** power))
          .sort((one, other) => one - other),
      }),
    },
  ];
}
