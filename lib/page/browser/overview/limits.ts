import type uPlot from 'uplot';
import type { Limit } from '../../shared/charts.ts';
import { percentText } from '../../shared/numbers.ts';
import { colorOf, fontOf } from './colors.ts';

/** SES's lines across a chart, with their names. */
export function drawLimits(plot: uPlot, limits: readonly Limit[]): void {
  const { ctx, bbox } = plot;
  ctx.save();
  for (const { words, at, tone } of limits) {
    const y = Math.round(plot.valToPos(at, 'y', true));
    ctx.strokeStyle = colorOf(`--${tone}`);
    ctx.fillStyle = colorOf(`--${tone}`);
    ctx.lineWidth = devicePixelRatio;
    ctx.setLineDash((tone === 'warn' ? [2, 3] : [6, 2]).map((length) => length * devicePixelRatio));
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
    ctx.font = fontOf(12 * devicePixelRatio);
    ctx.textAlign = 'left';
    ctx.textBaseline = 'bottom';
    ctx.fillText(`${words}: ${percentText(at)}`, bbox.left + 4, y - 2);
  }
  ctx.restore();
}
