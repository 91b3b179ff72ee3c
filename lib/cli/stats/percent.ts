import type { Standing } from '../../answers/stats/rates.ts';
import type { Display } from '../display.ts';

/** Two digits that say something: `2.3 %`, `0.12 %`. */
export function percent(part: number): string {
  return `${Number((part * 100).toFixed(part < 0.01 ? 3 : 2))} %`;
}

export function painted(text: string, standing: Standing, { colors }: Display): string {
  return { fine: text, review: colors.yellow(text), pause: colors.red(text) }[standing];
}
