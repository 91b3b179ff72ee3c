import uPlot from 'uplot';
import type { Chart, Figures } from '../../shared/charts.ts';
import { shownZone } from '../zone.ts';
import { axesOf } from './axes.ts';
import { colorOf } from './colors.ts';
import { drawLimits } from './limits.ts';
import { drawUncounted } from './uncounted.ts';
import { valueLine } from './value-line.ts';
import { zoomTo } from './zoom.ts';

const height = 230;

/** A chart in its place, with its legend and the line that reads it. */
export class ChartDrawing {
  readonly #chart: Chart;
  readonly #place: HTMLElement;
  #figures: Figures | undefined;
  #plot: uPlot | undefined;

  constructor(place: HTMLElement, chart: Chart) {
    this.#place = place;
    this.#chart = chart;
    place.addEventListener('change', () => this.#switch());
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#plot?.redraw());
    const canvasPlace = this.#canvasPlace;
    new ResizeObserver(() => this.#plot?.setSize({ width: canvasPlace.clientWidth, height })).observe(canvasPlace);
  }

  show(figures: Figures): void {
    this.#figures = figures;
    const data = dataOf(figures, this.#chart);
    if (this.#plot) this.#plot.setData(data);
    else this.#plot = new uPlot(this.#options(), data, this.#canvasPlace);
    this.#switch();
  }

  get #canvasPlace(): HTMLElement {
    return this.#place.querySelector<HTMLElement>('[data-plot]') ?? this.#place;
  }

  /** Shows the lines that are ticked. */
  #switch(): void {
    for (const [index, { name }] of this.#chart.series.entries()) {
      const box = this.#place.querySelector<HTMLInputElement>(`[data-series="${name}"]`);
      const show = box?.checked ?? true;
      if (this.#plot && this.#plot.series[index + 1]?.show !== show) this.#plot.setSeries(index + 1, { show });
    }
  }

  #options(): uPlot.Options {
    const chart = this.#chart;
    const figures = () => this.#figures;
    return {
      width: this.#canvasPlace.clientWidth,
      height,
      legend: { show: false },
      tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1_000), shownZone()),
      cursor: { y: false, drag: { x: true, y: false, setScale: false, dist: 6 } },
      scales: { x: { time: true, range: () => rangeOf(figures()) }, y: { range: (_, __, most) => [0, highest(chart, most)] } },
      axes: axesOf(chart),
      series: [
        {},
        ...chart.series.map(({ color, dash }) => ({
          stroke: () => colorOf(`--chart-${color}`),
          dash: [...dash],
          width: 2,
          points: { size: 7, fill: () => colorOf('--surface') },
        })),
      ],
      hooks: {
        drawClear: [(plot) => drawUncounted(plot, figures())],
        draw: [(plot) => drawLimits(plot, chart.limits)],
        setCursor: [(plot) => valueLine(this.#place, chart, figures(), plot.cursor.idx)],
        setSelect: [(plot) => zoomTo(plot, figures())],
      },
    };
  }
}

/** A number stands in the middle of its time. */
function dataOf({ edges, values }: Figures, { series }: Chart): uPlot.AlignedData {
  const middles = edges.slice(0, -1).map((edge, index) => (edge + (edges[index + 1] ?? edge)) / 2_000);
  return [middles, ...series.map(({ name }) => [...(values[name] ?? [])])];
}

function rangeOf(figures: Figures | undefined): [number, number] {
  const { edges = [] } = figures ?? {};
  return [(edges[0] ?? 0) / 1_000, (edges.at(-1) ?? 1) / 1_000];
}

/** With SES's lines in sight, and not on the upper edge. */
function highest({ limits, unit }: Chart, most: number | null): number {
  const line = Math.max(0, ...limits.map(({ at }) => at));
  const least = unit === 'mails' ? 4 : 0.001;
  return Math.max((most ?? 0) * 1.08, line * 1.15, least);
}
