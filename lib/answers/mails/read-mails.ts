import type { EmailEvent } from '../../events/email-event.ts';
import { timeReached } from '../../table/in-step.ts';
import type { Columns } from '../../table/projection.ts';
import { type EventTable, readMessage } from '../../table/reader.ts';
import { clockSkew } from '../clock-skew.ts';
import type { Filter, Range } from '../filter/filter.ts';
import { Matcher } from '../filter/matches.ts';
import { inWindow } from '../in-window.ts';
import { mailTypes, readMailEvents } from './mail-events.ts';
import { isOfStatus, type MailStatus } from './mail-status.ts';
import { MailFold, mailColumns, type SentMail } from './sent-mail.ts';

export type MailsQuestion = {
  readonly filter: Filter;
  /** Of the time of sending. */
  readonly range: Range;
  /** Any of them; none given means all. */
  readonly statuses: readonly MailStatus[];
};

/**
 * The mails that were sent in a range, one for each recipient, the newest send first, some at once. Events are read from the present back, so once
 * reading has come to the time of a send nothing of that mail is left to read: memory holds only mails whose events may still come.
 * @param reached told with each page how far back reading has come, and how many events it brought. It may throw to end the reading.
 */
export async function* readSentMails(
  table: EventTable,
  { filter, range, statuses }: MailsQuestion,
  now: Date,
  matcher: Matcher = new Matcher(filter),
  reached: (time: string, events: number) => void = () => {},
): AsyncGenerator<readonly SentMail[]> {
  const mails = new OpenMails(range, matcher, filter.types);
  const columns: Columns = (type) => [...mailColumns(type, mails.sendsTell), ...matcher.columns];
  const isAsked = ({ mail: { status } }: MailFold) =>
    statuses.length === 0 || statuses.some((wanted) => isOfStatus(status, wanted));
  const told = (taken: readonly MailFold[]) => described(table, taken.filter(isAsked));
  for await (const stretch of readMailEvents(table, { ...filter, types: mailTypes }, range, columns, now)) {
    reached(timeReached(stretch), stretch.events.length);
    for (const event of stretch.events) mails.add(event);
    const ready = await told(mails.takeSentAfter(later(timeReached(stretch))));
    if (ready.length > 0) yield ready;
  }
  const rest = await told(mails.takeAll());
  if (rest.length > 0) yield rest;
}

/** Where no event that was read tells whose a mail is, its own Query does: its send may be older than the table. */
async function described(table: EventTable, folds: readonly MailFold[]): Promise<readonly SentMail[]> {
  const unknown = folds.filter(({ isDescribed }) => !isDescribed);
  const describe = async (fold: MailFold) => {
    for (const event of await readMessage(table, fold.mail.messageId)) fold.describe(event);
  };
  for await (const _ of inWindow(unknown, requestsAtOnce, describe));
  return folds.map(({ mail }) => mail);
}

const requestsAtOnce = 32;

function later(time: string): string {
  return new Date(Date.parse(time) + clockSkew).toISOString();
}

/** Mails of which events may still be read. */
class OpenMails {
  readonly #mails = new Map<string, MailFold>();
  /** Events since mails were taken. */
  #added = 0;
  /** Mails, and sends, of all that was read. */
  #count = 0;
  #sends = 0;
  readonly #matcher: Matcher;
  readonly #since: string;
  readonly #until: string;
  readonly #types: Filter['types'];

  constructor({ since, until }: Range, matcher: Matcher, types: Filter['types']) {
    this.#types = types;
    this.#matcher = matcher;
    this.#since = since.toISOString();
    this.#until = until.toISOString();
  }

  add(event: EmailEvent): void {
    const { messageId, recipient, candidates, sentAt = event.occurredAt } = event;
    if (sentAt < this.#since || sentAt >= this.#until) return;
    // What somebody of several did is about no mail to one.
    if (recipient === undefined && candidates !== undefined) return;
    const key = `${messageId}#${recipient ?? ''}`;
    const mail = this.#mails.get(key) ?? this.#open(key, event);
    this.#added += 1;
    if (event.type === 'send') this.#sends += 1;
    mail.add(event);
    mail.isAbout ||= this.#matcher.isAbout(event);
    mail.hasType ||= this.#types.length === 0 || this.#types.includes(event.type);
  }

  /** Whether nearly every mail so far had its send: where a stack does not record sends, other events have to tell whose a mail is. */
  get sendsTell(): boolean {
    return this.#count > 0 && this.#sends >= 0.95 * this.#count;
  }

  #open(key: string, event: EmailEvent): MailFold {
    this.#count += 1;
    const mail = new MailFold(key, event);
    this.#mails.set(key, mail);
    return mail;
  }

  /** Takes out those sent after `time`, newest send first: not every time, since that looks at all. */
  takeSentAfter(time: string): readonly MailFold[] {
    if (this.#added < this.#mails.size / 4) return [];
    return this.#take((mail) => mail.sentAt > time);
  }

  takeAll(): readonly MailFold[] {
    return this.#take(() => true);
  }

  #take(isReady: (mail: MailFold) => boolean): readonly MailFold[] {
    this.#added = 0;
    const taken: MailFold[] = [];
    for (const [key, mail] of this.#mails) {
      if (!isReady(mail)) continue;
      this.#mails.delete(key);
      if (mail.isAbout && mail.hasType) taken.push(mail);
    }
    return taken.sort(newestFirst);
  }
}

function newestFirst(one: MailFold, other: MailFold): number {
  if (one.sentAt !== other.sentAt) return one.sentAt > other.sentAt ? -1 : 1;
  return one.key < other.key ? -1 : Number(one.key > other.key);
}
