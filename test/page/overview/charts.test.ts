import { limits } from '../../../lib/answers/stats/rates.ts';
import { charts } from '../../../lib/page/shared/charts.ts';

test.each(['bounceRate', 'complaintRate'] as const)('the lines of the chart of the %s are SES’s', (name) => {
  const lines = charts.find((chart) => chart.name === name)?.limits.map(({ at }) => at);
  expect(lines).toEqual([limits[name].review, limits[name].pause]);
});

test('no two lines of a chart look alike, to whoever sees no colours either', () => {
  for (const { series } of charts) {
    expect(new Set(series.map(({ color }) => color)).size).toBe(series.length);
    expect(new Set(series.map(({ dash }) => dash.join())).size).toBe(series.length);
  }
});
