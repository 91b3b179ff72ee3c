import type uPlot from 'uplot';
import type { Figures } from '../../shared/charts.ts';
import { colorOf, fontOf } from './colors.ts';

/** Hatches the time that is not counted yet: nobody shall take nothing for zero. */
export function drawUncounted(plot: uPlot, figures: Figures | undefined): void {
  const begin = figures?.edges[0];
  const end = figures?.edges[figures.first];
  if (begin === undefined || end === undefined || end <= begin) return;
  const { ctx, bbox } = plot;
  const [left, right] = [begin, end].map((time) => plot.valToPos(time / 1_000, 'x', true)) as [number, number];
  const gap = 9 * devicePixelRatio;
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, bbox.top, right - left, bbox.height);
  ctx.clip();
  ctx.strokeStyle = colorOf('--line');
  ctx.lineWidth = 2 * devicePixelRatio;
  ctx.beginPath();
  for (let x = left - bbox.height; x < right; x += gap) {
    ctx.moveTo(x, bbox.top + bbox.height);
    ctx.lineTo(x + bbox.height, bbox.top);
  }
  ctx.stroke();
  ctx.fillStyle = colorOf('--quiet');
  ctx.font = fontOf(12 * devicePixelRatio);
  ctx.textAlign = 'center';
  ctx.fillText('not counted yet', (left + right) / 2, bbox.top + bbox.height / 2);
  ctx.restore();
}
