import type { Figure, Section } from './figure.ts';
import { type Heat, recommendedShardCount, simulateHeat } from './heat.ts';

/** What a key takes. @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html */
const partitionLimit = 1_000;

/** Half of that: traffic is uneven within a second too. */
export const comfortable = partitionLimit / 2;

export const rates = [1_000, 10_000, 50_000] as const;
export const shardCounts = [1, 2, 4, 8, 16, 32, 64, 128] as const;

/** The rates that the recommended shard count must hold. */
const mustHold = 10_000;

/** Seconds of each phase of a day. */
const seconds = 10;

/** @param rate events a second */
export function heatSections(): readonly Section[] {
  return rates.map((rate) => toSection(simulateHeat(rate, shardCounts, seconds)));
}

function toSection(heat: Heat): Section {
  const recommended = recommendedShardCount(heat, comfortable);
  const asked = heat.eventsPerSecond <= mustHold ? { atMost: comfortable } : {};
  const advice = recommended ? `shardCount ${recommended}` : `more than ${shardCounts.at(-1)} shards`;
  return {
    title: `Writes on the hottest key at ${heat.eventsPerSecond} events/s: ${advice} recommended`,
    figures: [
      { what: 'table, by message', value: heat.table, unit: 'writes/s', ratio: ofLimit(heat.table), ...asked },
      { what: 'byRecipient', value: heat.byRecipient, unit: 'writes/s', ratio: ofLimit(heat.byRecipient), ...asked },
      ...heat.byTypeDay.map(
        ({ shardCount, hottest }): Figure => ({
          what: `byTypeDay, shardCount ${shardCount}${shardCount === recommended ? ' (recommended)' : ''}`,
          value: hottest,
          unit: 'writes/s',
          ratio: ofLimit(hottest),
          ...(shardCount === recommended && asked),
        }),
      ),
    ],
  };
}

function ofLimit(writes: number): { readonly of: string; readonly value: number } {
  return { of: `a key's ${partitionLimit}`, value: writes / partitionLimit };
}
