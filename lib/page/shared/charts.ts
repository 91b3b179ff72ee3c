// What the charts of the overview show: known to the server, which makes legends and tables, and to the browser script, which draws them.

/** A line of a chart: told from the others by colour and by dashes. */
export type Series = {
  readonly name: string;
  readonly words: string;
  /** Of the colours `--chart-1` and so on: lib/page/browser/style/tokens.css. */
  readonly color: 1 | 2 | 3 | 4 | 5 | 6;
  /** Drawn, not drawn and so on, in pixels; empty for a whole line. */
  readonly dash: readonly number[];
};

/** A line across a chart that SES has drawn. */
export type Limit = { readonly words: string; readonly at: number; readonly tone: 'warn' | 'bad' };

export type Chart = {
  readonly name: string;
  readonly title: string;
  readonly unit: 'mails' | 'rate';
  readonly series: readonly Series[];
  readonly limits: readonly Limit[];
};

const dashes = { whole: [], long: [9, 4], short: [3, 3], mixed: [9, 3, 2, 3] } as const;

export const charts = [
  {
    name: 'outcomes',
    title: 'What became of the mails',
    unit: 'mails',
    series: [
      { name: 'sent', words: 'sent', color: 1, dash: dashes.whole },
      { name: 'delivered', words: 'delivered', color: 2, dash: dashes.long },
      { name: 'bounced', words: 'bounced', color: 3, dash: dashes.short },
      { name: 'complained', words: 'complained', color: 5, dash: dashes.mixed },
    ],
    limits: [],
  },
  {
    name: 'readings',
    title: 'Opened and clicked',
    unit: 'mails',
    series: [
      { name: 'openedHuman', words: 'opened by people', color: 1, dash: dashes.whole },
      { name: 'openedBot', words: 'opened by robots', color: 6, dash: dashes.short },
      { name: 'clickedHuman', words: 'clicked by people', color: 2, dash: dashes.long },
      { name: 'clickedBot', words: 'clicked by robots', color: 4, dash: dashes.mixed },
    ],
    limits: [],
  },
  {
    name: 'bounceRate',
    title: 'Bounce rate',
    unit: 'rate',
    series: [{ name: 'bounceRate', words: 'bounce rate (permanent)', color: 3, dash: dashes.whole }],
    limits: limitsAt(0.05, 0.1),
  },
  {
    name: 'complaintRate',
    title: 'Complaint rate',
    unit: 'rate',
    series: [{ name: 'complaintRate', words: 'complaint rate', color: 5, dash: dashes.whole }],
    limits: limitsAt(0.001, 0.005),
  },
] as const satisfies readonly Chart[];

export type SeriesName = (typeof charts)[number]['series'][number]['name'];

/** The numbers that are drawn, bucket by bucket of the time. */
export type Figures = {
  /** Where each bucket begins (ms), ascending, and at last where the last one ends. */
  readonly edges: readonly number[];
  /** Each bucket's time, as a person reads it. */
  readonly labels: readonly string[];
  /** The first bucket that is counted: of those before it nothing is known yet. */
  readonly first: number;
  /** Of each series by its name, for each bucket; `null` where there is no such number. */
  readonly values: Readonly<Record<string, readonly (number | null)[]>>;
};

/** A test holds them against lib/answers/stats/rates.ts, which the browser does not load. */
function limitsAt(review: number, pause: number): readonly Limit[] {
  return [
    { words: 'SES reviews', at: review, tone: 'warn' },
    { words: 'SES may pause', at: pause, tone: 'bad' },
  ];
}
