/** One thing that was measured or counted. */
export type Figure = {
  readonly what: string;
  /** The Node it was measured on; absent where that makes no difference. */
  readonly node?: string;
  readonly value: number;
  readonly unit: Unit;
  readonly ratio?: Ratio;
  /** What must hold of the value itself. */
  readonly atMost?: number;
};

/** How often the value is that of something else, and how often it may be. */
export type Ratio = { readonly of: string; readonly value: number; readonly atMost?: number };

export type Unit =
  | 'KB'
  | 'MB'
  | 'nodes'
  | 'ms'
  | 'µs'
  | 'rows/s'
  | 'round trips'
  | 'bytes'
  | 'write units'
  | 'read units'
  | 'writes/s';

export type Section = { readonly title: string; readonly figures: readonly Figure[] };

/** Whether the figure is what it must be; `undefined` where nothing was asked of it. */
export function holds({ value, atMost, ratio }: Figure): boolean | undefined {
  if (atMost !== undefined) return value <= atMost;
  return ratio?.atMost === undefined ? undefined : ratio.value <= ratio.atMost;
}
