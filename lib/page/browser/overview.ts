import { charts, type Figures } from '../shared/charts.ts';
import { ChartDrawing } from './overview/chart-drawing.ts';

/** Draws what is counted, again whenever more is. */
export function startOverview(): void {
  const view = document.querySelector<HTMLElement>('[data-overview]');
  if (view === null) return;
  withoutAnew();
  const drawings = charts.flatMap((chart) => {
    const place = view.querySelector<HTMLElement>(`[data-chart="${chart.name}"]`);
    return place ? [new ChartDrawing(place, chart)] : [];
  });
  view.addEventListener('figures', (event) => {
    if (event instanceof CustomEvent) for (const drawing of drawings) drawing.show(event.detail as Figures);
  });
}

/** Once it is asked for, counting anew is done; whoever reloads the page or is sent its address does not mean it. */
function withoutAnew(): void {
  const address = new URL(location.href);
  if (!address.searchParams.has('anew')) return;
  address.searchParams.delete('anew');
  history.replaceState(history.state, '', address);
}
