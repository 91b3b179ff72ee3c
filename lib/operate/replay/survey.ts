import { hash } from '../../answers/stats/hash.ts';
import type { EventType } from '../../events/event-type.ts';
import type { Place, RawEvent, Read } from './read-events.ts';

/** Times between which an event is sent; each may be open. */
export type Between = { readonly since?: Date; readonly until?: Date };

export type Surveyed = {
  /** Of the time that was asked for. */
  readonly events: number;
  readonly byType: Readonly<Partial<Record<EventType, number>>>;
  /** Distinct ids, as far as they were counted. */
  readonly messages: number;
  /** Whether there are more messages than those. */
  readonly hasMoreMessages: boolean;
  readonly firstAt?: string;
  readonly lastAt?: string;
  /** Events before `since`, or from `until` on. */
  readonly outside: number;
  readonly notices: number;
  readonly others: number;
  readonly firstOther?: Place;
};

/** Ids that are remembered, as numbers: some 40 MB. */
const mostMessages = 1_000_000;

/** Counts what was read. */
export class Survey {
  private readonly byType = new Map<EventType, number>();
  private readonly messages = new Set<number>();
  private hasMoreMessages = false;
  private events = 0;
  private outside = 0;
  private notices = 0;
  private others = 0;
  private firstOther: Place | undefined;
  private firstAt: string | undefined;
  private lastAt: string | undefined;

  constructor(
    private readonly between: Between,
    private readonly most = mostMessages,
  ) {}

  /** The events of the time that was asked for; everything is counted. */
  async *selected(reads: AsyncIterable<Read>): AsyncGenerator<RawEvent> {
    for await (const read of reads) {
      if (read.kind === 'event' && this.isSelected(read.event)) {
        this.add(read.event);
        yield read.event;
      } else this.leaveOut(read);
    }
  }

  result(): Surveyed {
    const { events, messages, hasMoreMessages, firstAt, lastAt, outside, notices, others, firstOther } = this;
    return {
      events,
      byType: Object.fromEntries(this.byType),
      messages: messages.size,
      hasMoreMessages,
      ...(firstAt !== undefined && { firstAt }),
      ...(lastAt !== undefined && { lastAt }),
      outside,
      notices,
      others,
      ...(firstOther && { firstOther }),
    };
  }

  private isSelected({ occurredAt }: RawEvent): boolean {
    const { since, until } = this.between;
    return (
      (since === undefined || occurredAt >= since.toISOString()) && (until === undefined || occurredAt < until.toISOString())
    );
  }

  private add({ type, occurredAt, messageId }: RawEvent): void {
    this.events += 1;
    this.byType.set(type, (this.byType.get(type) ?? 0) + 1);
    if (this.firstAt === undefined || occurredAt < this.firstAt) this.firstAt = occurredAt;
    if (this.lastAt === undefined || occurredAt > this.lastAt) this.lastAt = occurredAt;
    const id = hash(messageId);
    if (this.messages.size < this.most) this.messages.add(id);
    else if (!this.messages.has(id)) this.hasMoreMessages = true;
  }

  private leaveOut(read: Read): void {
    if (read.kind === 'event') this.outside += 1;
    if (read.kind === 'notice') this.notices += 1;
    if (read.kind !== 'other') return;
    this.others += 1;
    this.firstOther ??= read.place;
  }
}
