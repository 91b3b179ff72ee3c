import { setImmediate } from 'node:timers/promises';
import type { Filter } from '../../../lib/answers/filter/filter.ts';
import type { EmailEvent } from '../../../lib/events/email-event.ts';
import type { FeedClock } from '../../../lib/page/live/feed-clock.ts';
import { type FeedLimits, usualLimits } from '../../../lib/page/live/feed-limits.ts';
import type { FeedMessage } from '../../../lib/page/live/feed-message.ts';
import { LiveFeed } from '../../../lib/page/live/live-feed.ts';
import { Pulse } from '../../../lib/page/live/pulse.ts';
import type { EventTable } from '../../../lib/table/reader.ts';

export const everything: Filter = { types: [], tags: [], recipientDomains: [] };

/** Longer than any sleep between polls, so that it can be told from them. */
const lingering = 90_000;

/** A feed that begins at ten o'clock, whose time goes on when `poll` is called. */
export function givenFeed(open: () => Promise<EventTable>, limits: Partial<FeedLimits> = {}) {
  const sleeping = new Map<() => void, number>();
  const asleep = new Pulse();
  let now = Date.parse('2026-11-01T10:00:00.000Z');
  const clock: FeedClock = {
    now: () => new Date(now),
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        const wake = () => {
          sleeping.delete(wake);
          resolve();
        };
        sleeping.set(wake, milliseconds);
        signal.addEventListener('abort', wake, { once: true });
        asleep.beat();
      }),
  };
  const feed = new LiveFeed(open, clock, { ...usualLimits, lingering, ...limits });
  const wake = (isMeant: (milliseconds: number) => boolean) => {
    for (const [wakeUp, milliseconds] of sleeping) if (isMeant(milliseconds)) wakeUp();
  };
  /** Between two polls. */
  const rest = async () => {
    while (![...sleeping.values()].some((milliseconds) => milliseconds !== lingering)) await asleep.next();
    await setImmediate();
  };
  const begin = async (milliseconds = 2_000) => {
    await rest();
    now += milliseconds;
    wake((wanted) => wanted !== lingering);
  };
  return {
    feed,
    sleeping: () => [...sleeping.values()],
    rest,
    /** Time goes on, and the table is asked again. */
    begin,
    /** The same, and it has answered. */
    poll: async (milliseconds?: number) => {
      await begin(milliseconds);
      await rest();
    },
    linger: async () => {
      now += lingering;
      wake((milliseconds) => milliseconds === lingering);
      await setImmediate();
    },
    watch: (filter: Filter, from?: string) => watched(feed, filter, from),
  };
}

/** Somebody who fetches each message as soon as it is there. */
function watched(feed: LiveFeed, filter: Filter, from?: string) {
  const gone = new AbortController();
  const messages: FeedMessage[] = [];
  const seen = new Pulse();
  let isOver = false;
  const done = (async () => {
    for await (const message of feed.watch(filter, from, gone.signal)) {
      messages.push(message);
      seen.beat();
    }
    isOver = true;
    seen.beat();
  })();
  return {
    messages,
    done,
    leave: () => gone.abort(),
    kinds: () => messages.map(({ kind }) => kind),
    until: async (kind: FeedMessage['kind']) => {
      while (!messages.some((message) => message.kind === kind)) {
        if (isOver) throw new Error(`The watch has ended without ${kind}.`);
        await seen.next();
      }
    },
    shown: () => messages.map(timesIn).filter((times) => times !== ''),
    lastId: () => messages.map((message) => ('id' in message ? message.id : undefined)).findLast((id) => id !== undefined),
  };
}

/** `10:00:01 10:00:00`, with a plus before those that are new. */
function timesIn(message: FeedMessage): string {
  if (message.kind !== 'events') return '';
  return message.events.map((event) => `${message.isNew ? '+' : ''}${timeOf(event)}`).join(' ');
}

export function timeOf({ occurredAt }: EmailEvent): string {
  return occurredAt.slice(11, 19);
}

/** The same table, and what goes over the wire to it: requests can be counted, made to fail, or preceded by something. */
export function givenWire<Table extends EventTable>(table: Table) {
  const wire = {
    requests: 0,
    underWay: 0,
    failWith: undefined as string | undefined,
    before: (_request: number): unknown => undefined,
  };
  const send = async (...args: Parameters<typeof table.client.send>) => {
    wire.requests += 1;
    wire.underWay += 1;
    try {
      await wire.before(wire.requests);
      if (wire.failWith) throw Object.assign(new Error(wire.failWith), { name: wire.failWith });
      return await table.client.send(...args);
    } finally {
      wire.underWay -= 1;
    }
  };
  const client = new Proxy(table.client, { get: (target, key) => (key === 'send' ? send : Reflect.get(target, key)) });
  return { wire, table: { ...table, client } };
}
