import { type Chart, charts, type Figures, type Series } from '../shared/charts.ts';
import { numberText, percentText } from '../shared/numbers.ts';

/** Where the browser script draws, with all that needs no drawing: titles, legends that switch lines off, and the same numbers as tables. */
export function Charts() {
  return (
    <div class="charts">
      {charts.map((chart) => (
        <ChartView chart={chart} />
      ))}
    </div>
  );
}

function ChartView({ chart }: { readonly chart: Chart }) {
  const { name, title, series } = chart;
  return (
    <section class="card chart" data-chart={name} aria-labelledby={`chart-${name}`}>
      <h2 id={`chart-${name}`}>{title}</h2>
      <fieldset class="legend">
        <legend class="visually-hidden">{`Lines of the chart: ${title}`}</legend>
        {series.map((one) => (
          <label>
            <input type="checkbox" checked data-series={one.name} />
            <Sample series={one} />
            {one.words}
          </label>
        ))}
        {chart.limits.map(({ words, at, tone }) => (
          <span class="limit">
            <svg viewBox="0 0 28 8" class={`sample limit-${tone}`} aria-hidden="true">
              <path d="M0 4H28" stroke-dasharray={tone === 'warn' ? '2 3' : '6 2'} />
            </svg>
            {`${words}: ${percentText(at)}`}
          </span>
        ))}
      </fieldset>
      <div class="plot" data-plot role="img" aria-label={`${title} over time: the table below has the same numbers`}></div>
      <p class="reading-line" data-at>
        Point at the chart to read it; drag over it to look closer.
      </p>
      <details>
        <summary>The numbers as a table</summary>
        <section class="table-scroll" tabindex={0} aria-label={`${title}: the numbers`} data-into={`numbers-${name}`}></section>
      </details>
    </section>
  );
}

function Sample({ series: { color, dash } }: { readonly series: Series }) {
  return (
    <svg viewBox="0 0 28 8" class={`sample color-${color}`} aria-hidden="true">
      <path d="M0 4H28" stroke-dasharray={dash.join(' ') || 'none'} />
    </svg>
  );
}

/** The numbers that a chart draws, the newest first as they are counted. */
export function NumbersTable({ chart, figures }: { readonly chart: Chart; readonly figures: Figures }) {
  const { labels, first, values } = figures;
  const text = chart.unit === 'rate' ? percentText : numberText;
  const cell = (name: string, index: number) => {
    const value = values[name]?.[index];
    return value === null || value === undefined ? '–' : text(value);
  };
  const counted = labels.map((label, index) => ({ label, index })).slice(first);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Time of sending</th>
          {chart.series.map(({ words }) => (
            <th scope="col" class="number">
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counted.toReversed().map(({ label, index }) => (
          <tr>
            <th scope="row">{label}</th>
            {chart.series.map(({ name }) => (
              <td class="number">{cell(name, index)}</td>
            ))}
          </tr>
        ))}
        {first > 0 && (
          <tr>
            <th scope="row">before</th>
            <td colspan={chart.series.length} class="quiet">
              not counted yet
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
