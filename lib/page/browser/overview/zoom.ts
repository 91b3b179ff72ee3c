import type uPlot from 'uplot';
import type { Figures } from '../../shared/charts.ts';

/** Asks for the time that was dragged over, in whole buckets: the address says which, so that it can be sent to others, in whatever zone they are. */
export function zoomTo(plot: uPlot, figures: Figures | undefined): void {
  const { left, width } = plot.select;
  if (figures === undefined || width <= 0) return;
  const [from, to] = [left, left + width].map((x) => plot.posToVal(x, 'x') * 1_000) as [number, number];
  const { edges } = figures;
  const since = edges.findLast((edge) => edge <= from) ?? edges[0];
  const until = edges.find((edge) => edge >= to) ?? edges.at(-1);
  if (since === undefined || until === undefined) return;
  const address = new URL(location.href);
  address.searchParams.delete('range');
  address.searchParams.set('since', instant(since));
  address.searchParams.set('until', instant(until));
  location.assign(address);
}

function instant(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z');
}
