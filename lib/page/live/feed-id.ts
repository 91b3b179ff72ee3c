/** How far somebody has seen a reading: its run, and the number of the last event; `none` where nobody can go on from there. */
export function feedId(run: string, number: number | 'none'): string {
  return `${run}-${number}`;
}

/** The number in an id of this run; `undefined` for any other. */
export function numberIn(id: string, run: string): number | undefined {
  const [, own, number] = /^([0-9a-f]+)-(\d{1,15})$/.exec(id) ?? [];
  return own === run ? Number(number) : undefined;
}
