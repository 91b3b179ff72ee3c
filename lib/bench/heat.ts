import { seeded } from '../local/disorder.ts';
import { shardOf } from '../table/keys.ts';

/** A second's facts of a mail, as far as keys go: what `typeDay`, `recipient` and `messageId` are made of. */
type Fact = { readonly messageId: string; readonly recipient?: string; readonly type: string };

/** Shares of the types in a second of a day's phases; each sums to 1. */
const phases = {
  /** A campaign goes out: nearly all is Send and Delivery. */
  sending: { send: 0.5, delivery: 0.44, deliveryDelay: 0.03, bounce: 0.025, reject: 0.005 },
  /** It arrives: everybody, and every robot, opens it. */
  reading: { open: 0.62, click: 0.1, delivery: 0.15, send: 0.12, complaint: 0.005, subscription: 0.005 },
  /** The rest of the day. */
  between: { send: 0.3, delivery: 0.28, open: 0.3, click: 0.08, bounce: 0.02, deliveryDelay: 0.015, complaint: 0.005 },
} as const satisfies Record<string, Readonly<Record<string, number>>>;

/** One mail in so many has 50 recipients; others have one. */
const manyRecipientsOneIn = 500;

/** Facts about one address come in bursts: a monitor, a shared mailbox. This share of all goes to this many addresses. */
const busy = { share: 0.01, addresses: 20 } as const;

export type Heat = {
  readonly eventsPerSecond: number;
  /** Rows written in all simulated seconds. */
  readonly writes: number;
  readonly seconds: number;
  /** Writes in a second on the hottest key, the worst of all seconds. */
  readonly table: number;
  readonly byRecipient: number;
  readonly byTypeDay: readonly { readonly shardCount: number; readonly hottest: number; readonly writes: number }[];
};

/** Simulates `seconds` of each phase at this rate, and counts the writes to every key of the table and its indexes. */
export function simulateHeat(eventsPerSecond: number, shardCounts: readonly number[], seconds: number, seed = 1): Heat {
  const random = seeded(seed);
  const hottest = { table: 0, byRecipient: 0, byTypeDay: shardCounts.map(() => ({ hottest: 0, writes: 0 })) };
  let writes = 0;
  for (const shares of Object.values(phases)) {
    for (let second = 0; second < seconds; second += 1) {
      const keys = { table: new Counter(), byRecipient: new Counter(), byTypeDay: shardCounts.map(() => new Counter()) };
      for (const fact of factsOfASecond(eventsPerSecond, shares, random)) {
        writes += 1;
        keys.table.count(fact.messageId);
        if (fact.recipient !== undefined) keys.byRecipient.count(fact.recipient);
        for (const [index, shardCount] of shardCounts.entries())
          keys.byTypeDay[index]?.count(`${fact.type}#${shardOf(fact.messageId, shardCount)}`);
      }
      hottest.table = Math.max(hottest.table, keys.table.most);
      hottest.byRecipient = Math.max(hottest.byRecipient, keys.byRecipient.most);
      for (const [index, { most, all }] of keys.byTypeDay.entries()) {
        const own = hottest.byTypeDay[index];
        if (own) Object.assign(own, { hottest: Math.max(own.hottest, most), writes: own.writes + all });
      }
    }
  }
  return {
    eventsPerSecond,
    writes,
    seconds: seconds * Object.keys(phases).length,
    table: hottest.table,
    byRecipient: hottest.byRecipient,
    byTypeDay: hottest.byTypeDay.map((own, index) => ({ shardCount: shardCounts[index] ?? 0, ...own })),
  };
}

/** The smallest shard count with which no key of the feed index takes more than `most` writes a second; `undefined` where none will do. */
export function recommendedShardCount(heat: Heat, most: number): number | undefined {
  return heat.byTypeDay.find(({ hottest }) => hottest <= most)?.shardCount;
}

function* factsOfASecond(events: number, shares: Readonly<Record<string, number>>, random: () => number): Generator<Fact> {
  for (let event = 0; event < events; event += 1) {
    const messageId = messageIdOf(random);
    const type = typeOf(shares, random());
    const recipients = random() * manyRecipientsOneIn < 1 ? 50 : 1;
    // Of several recipients SES does not say who opened or clicked.
    if (recipients > 1 && (type === 'open' || type === 'click')) yield { messageId, type };
    else for (let index = 0; index < recipients; index += 1) yield { messageId, type, recipient: recipientOf(random) };
  }
}

/** As SES writes them: 16 hex digits of time and place, then random ones. */
function messageIdOf(random: () => number): string {
  const part = () =>
    Math.floor(random() * 0x100000000)
      .toString(16)
      .padStart(8, '0');
  return `0100019a${part()}-${part()}-${part()}-000000`;
}

function recipientOf(random: () => number): string {
  if (random() < busy.share) return `busy${Math.floor(random() * busy.addresses)}@example.com`;
  return `person${Math.floor(random() * 5_000_000)}@example.com`;
}

function typeOf(shares: Readonly<Record<string, number>>, place: number): string {
  let below = 0;
  for (const [type, share] of Object.entries(shares)) {
    below += share;
    if (place < below) return type;
  }
  return Object.keys(shares)[0] ?? 'send';
}

/** Counts by key. */
class Counter {
  all = 0;
  most = 0;
  private readonly counts = new Map<string, number>();

  count(key: string): void {
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    this.all += 1;
    this.most = Math.max(this.most, count);
  }
}
