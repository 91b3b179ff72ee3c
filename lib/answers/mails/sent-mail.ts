import type { EmailEvent } from '../../events/email-event.ts';
import type { EventType } from '../../events/event-type.ts';
import type { Column } from '../../table/projection.ts';
import { judgeEvent } from '../bounce/judge-event.ts';
import type { Reason } from '../bounce/reason.ts';
import { type Engagement, isAutoReply, type Status, statuses, statusSaid, whoRead } from '../status.ts';

/** A mail to one recipient, and where it stands. */
export type SentMail = {
  readonly messageId: string;
  /** Absent where SES names nobody. */
  readonly recipient?: string;
  readonly status: Status;
  /** Of the bounce or delay that decides the status. */
  readonly reason?: Reason;
  readonly autoReply: boolean;
  readonly sender?: string;
  readonly subject?: string;
  readonly sentAt: string;
  /** When the newest of its events happened. */
  readonly lastAt: string;
  readonly configurationSet?: string;
  readonly tenant?: string;
  readonly tags?: EmailEvent['tags'];
  readonly opens: Engagement;
  readonly clicks: Engagement;
};

type Mutable<Fields> = { -readonly [Name in keyof Fields]: Fields[Name] };

const ofMail = ['sender', 'subject', 'configurationSet', 'tenant', 'tags'] as const;

/**
 * What a mail needs of an event. Every event repeats whose mail it is; of those that are many it is asked for as seldom as possible: never of opens and
 * clicks, and of deliveries where the sends tell.
 */
export function mailColumns(type: EventType, sendsTell: boolean): readonly Column[] {
  const always = ['recipient', 'candidates', 'sentAt'] as const;
  if (type === 'open' || type === 'click') return [...always, 'bot'];
  if (type === 'delivery' && sendsTell) return always;
  const isJudged = type === 'bounce' || type === 'complaint' || type === 'deliveryDelay';
  return [...always, ...ofMail, ...(isJudged ? (['detail', 'suppressed'] as const) : [])];
}

const nobody: Engagement = { human: 0, bot: 0, unknown: 0 };

/** Folds the events of one mail to one recipient, in any order; of two that weigh the same the first decides, which is the newest as they are read. */
export class MailFold {
  readonly #mail: Mutable<SentMail>;
  #answered = false;
  /** Whether the filter's conditions hold for one of its events. */
  isAbout = false;
  /** Whether one of its events is of a type that is asked for. */
  hasType = false;

  /** @param key of the mail and its recipient: what decides between mails that were sent at the same time */
  constructor(
    readonly key: string,
    { messageId, recipient, sentAt, occurredAt }: EmailEvent,
  ) {
    this.#mail = {
      messageId,
      ...(recipient !== undefined && { recipient }),
      status: 'sent',
      autoReply: false,
      sentAt: sentAt ?? occurredAt,
      lastAt: occurredAt,
      opens: nobody,
      clicks: nobody,
    };
  }

  /** Whether an event has told whose mail it is: SES names the sender in each. */
  get isDescribed(): boolean {
    return this.#mail.sender !== undefined;
  }

  get sentAt(): string {
    return this.#mail.sentAt;
  }

  add(event: EmailEvent): void {
    const mail = this.#mail;
    if (event.occurredAt > mail.lastAt) mail.lastAt = event.occurredAt;
    if (event.type === 'open') mail.opens = oneMore(mail.opens, event);
    else if (event.type === 'click') mail.clicks = oneMore(mail.clicks, event);
    else {
      this.describe(event);
      this.#weigh(event);
    }
  }

  /** Takes over whose mail it is, and nothing else. */
  describe(event: EmailEvent): void {
    const { subject, sender, configurationSet } = this.#mail;
    if (subject === undefined || sender === undefined || configurationSet === undefined) fill(this.#mail, event);
  }

  get mail(): SentMail {
    return { ...this.#mail, autoReply: this.#answered && this.#mail.status === 'delivered' };
  }

  #weigh(event: EmailEvent): void {
    const status = statusSaid(event);
    if (event.type === 'bounce' && isAutoReply(event)) this.#answered = true;
    if (statuses.indexOf(status) >= statuses.indexOf(this.#mail.status)) return;
    this.#mail.status = status;
    const reason = reasonOf(event, status);
    if (reason === undefined) delete this.#mail.reason;
    else this.#mail.reason = reason;
  }
}

/** SES leaves some out of some events. */
function fill(mail: Mutable<SentMail>, { sender, subject, configurationSet, tenant, tags }: EmailEvent): void {
  if (sender !== undefined) mail.sender ??= sender;
  if (subject !== undefined) mail.subject ??= subject;
  if (configurationSet !== undefined) mail.configurationSet ??= configurationSet;
  if (tenant !== undefined) mail.tenant ??= tenant;
  if (tags !== undefined) mail.tags ??= tags;
}

function reasonOf(event: EmailEvent, status: Status): Reason | undefined {
  if (event.type === 'bounce' || event.type === 'deliveryDelay' || status === 'suppressed') return judgeEvent(event).reason;
  return undefined;
}

function oneMore(counts: Engagement, event: EmailEvent): Engagement {
  const who = whoRead(event);
  return { ...counts, [who]: counts[who] + 1 };
}
