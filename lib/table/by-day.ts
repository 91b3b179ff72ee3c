/** From `since` to before `until`. */
export type TimeRange = { readonly since: Date; readonly until: Date };

export type Order = 'oldestFirst' | 'newestFirst';

const dayLength = 86_400_000;

/** The range cut at each midnight, UTC, as the keys of `byTypeDay` are. */
export function* byDay({ since, until }: TimeRange, order: Order): Generator<TimeRange> {
  const first = Math.floor(since.getTime() / dayLength);
  const count = Math.ceil(until.getTime() / dayLength) - first;
  for (let index = 0; index < count; index += 1) {
    const day = first + (order === 'oldestFirst' ? index : count - 1 - index);
    yield {
      since: new Date(Math.max(since.getTime(), day * dayLength)),
      until: new Date(Math.min(until.getTime(), (day + 1) * dayLength)),
    };
  }
}
