import type { Status } from '../../answers/status.ts';
import type { eventsOf, PublishedEvent, SentMail } from '../published-events.ts';
import type { BadDays } from './bad-days.ts';
import type { Random } from './chance.ts';
import type { RareThings } from './rare-things.ts';
import type { Stream } from './streams.ts';
import type { SuppressionList } from './suppression-list.ts';

/** Something that happens to a mail, and what it says of where the mail stands with whom. */
export type Step = {
  /** Milliseconds after the send. */
  readonly after: number;
  readonly event: PublishedEvent;
  readonly says: Status;
  readonly of: readonly string[];
};

/** All on which it depends what becomes of a mail. */
export type Circumstances = {
  readonly mail: SentMail;
  readonly ses: ReturnType<typeof eventsOf>;
  readonly stream: Stream;
  readonly outgoingIp: string;
  readonly sentAt: number;
  readonly suppressed: SuppressionList;
  readonly badDays: BadDays;
  readonly rarely: RareThings;
  readonly random: Random;
};
