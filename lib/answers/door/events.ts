import type { EventJson } from '../../events/event-json.ts';
import type { Checked } from '../check/checked.ts';
import type { Grouping } from '../filter/filter.ts';
import type { MailStatus } from '../mails/mail-status.ts';
import type { SentMail } from '../mails/sent-mail.ts';
import type { MessageHistory } from '../message-history.ts';
import type { RecipientMailJson } from '../recipient/recipient-mail.ts';
import type { StatsColumn } from '../stats/arranged.ts';
import type { StatsAnswer } from '../stats/stats-answer.ts';
import type { WhyAddress } from '../why/why-address.ts';
import type { WhyMessage } from '../why/why-message.ts';
import type { Selection, Since } from './selection.ts';

/**
 * What can be asked of a table. Of what is given wrong InvalidQuestion says so; where something stands in the way of an answer (credentials, the
 * network, a table that is not there) UserError has one sentence with the remedy, and what happened as its `cause`.
 */
export type Events = {
  /** What happened to a mail, for each recipient; `undefined` where nothing is known of it. @param messageId as SES gave it, or a text that holds it */
  readonly history: (messageId: string) => Promise<MessageHistory | undefined>;
  /** The mails to an address, newest send first. */
  readonly recipient: (address: string, question?: RecipientQuestion) => AsyncIterable<RecipientMailJson>;
  /** What became of a mail, or how mail to an address fares, in plain words with what to do; `undefined` where nothing is known. */
  readonly why: (messageIdOrAddress: string) => Promise<WhyMessage | WhyAddress | undefined>;
  /** Whether to mail each address: one answer for each, in their order. 32 are asked about at once. */
  readonly check: (addresses: Iterable<string> | AsyncIterable<string>) => AsyncIterable<Checked>;
  /** Each mail and recipient with its status now, newest send first. */
  readonly mails: (question: MailsQuestion) => AsyncIterable<SentMail>;
  /** Events in order of time. */
  readonly events: (question: EventsQuestion) => AsyncIterable<EventJson>;
  /** Counts and rates of the mails that were sent in the time. Days and hours are those of UTC. */
  readonly stats: (question: StatsQuestion) => Promise<StatsAnswer>;
  /** Ends the connections. Nothing can be asked after that. */
  readonly close: () => void;
};

/** Of mails sent in this time. @default ever */
export type RecipientQuestion = Partial<Since> & {
  /** Whether each comes with its events, for one Query more a mail. @default false */
  readonly events?: boolean;
};

export type MailsQuestion = Selection & {
  /** Any of them; `noOutcome`: nobody knows yet how it ended. @default all */
  readonly statuses?: readonly MailStatus[];
};

export type EventsQuestion = Selection & {
  /** @default oldestFirst */
  readonly order?: 'oldestFirst' | 'newestFirst';
};

export type StatsQuestion = Selection & {
  /** @default day */
  readonly by?: Grouping;
  /** @default by time for days and hours, else the largest first */
  readonly sort?: { readonly column: StatsColumn; readonly ascending: boolean };
  /** So many groups at most. */
  readonly limit?: number;
  /** Groups with fewer mails are left out. */
  readonly minSent?: number;
};
