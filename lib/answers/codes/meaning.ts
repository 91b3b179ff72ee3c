/**
 * Whether the next mail may fare better: `byItself` without any change, `afterFix` once somebody has changed something, `never` to this
 * address.
 */
export type Heals = 'byItself' | 'afterFix' | 'never';

/** What a code says, in plain words, and what to do about it. */
export type Meaning = { readonly meaning: string; readonly heals: Heals; readonly advice: string };

/** A row of a table of codes. */
export type Entry = readonly [meaning: string, heals: Heals, advice: string];

export function meaningOf([meaning, heals, advice]: Entry): Meaning {
  return { meaning, heals, advice };
}
