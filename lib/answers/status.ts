import { isPermanent, isSuppressed } from '../events/derive.ts';
import type { EmailEvent } from '../events/email-event.ts';
import { groupBy } from '../events/group-by.ts';
import { identity } from '../events/identity.ts';
import { judgeEvent } from './bounce/judge-event.ts';
import { type Status, statuses } from './statuses.ts';

// Apart, since the command's arguments name them and load none of the rules that judge a bounce.
export { type Status, statuses };

/** How often, by whom: `unknown` where SES did not say whether a robot did it. */
export type Engagement = { readonly human: number; readonly bot: number; readonly unknown: number };

export type RecipientStatus = {
  readonly recipient: string;
  readonly status: Status;
  /** Delivered, and something answered by itself: out of office, as a rule. */
  readonly autoReply: boolean;
  readonly opens: Engagement;
  readonly clicks: Engagement;
};

export type MessageStatus = {
  /** Everybody named in any event, by address. */
  readonly recipients: readonly RecipientStatus[];
  /** What happened to one of several recipients without SES saying which. */
  readonly unattributed: { readonly opens: Engagement; readonly clicks: Engagement };
};

/** Folds the events of one message. Any order, any repetition: the same answer. */
export function statusOf(events: readonly EmailEvent[]): MessageStatus {
  const distinct = [...new Map(events.map((event) => [identity(event), event])).values()];
  const addresses = new Set(distinct.flatMap((event) => event.recipient ?? event.candidates ?? []));
  const byRecipient = groupBy(distinct, (event) => event.recipient);
  const unattributed = byRecipient.get(undefined) ?? [];
  return {
    recipients: [...addresses].sort().map((recipient) => recipientStatus(recipient, byRecipient.get(recipient) ?? [])),
    unattributed: { opens: engagement(unattributed, 'open'), clicks: engagement(unattributed, 'click') },
  };
}

function recipientStatus(recipient: string, events: readonly EmailEvent[]): RecipientStatus {
  const said = new Set(events.map(statusSaid));
  return {
    recipient,
    status: statuses.find((status) => said.has(status)) ?? 'sent',
    autoReply: said.has('delivered') && events.some(isAutoReply),
    opens: engagement(events, 'open'),
    clicks: engagement(events, 'click'),
  };
}

/** What one event by itself says of its recipient's status; engagement, subscriptions and unknown types say no more than that it was sent. */
export function statusSaid(event: EmailEvent): Status {
  switch (event.type) {
    case 'complaint':
      if (isDeclined(event)) return 'suppressed';
      return isComplaint(event) ? 'complained' : 'sent';
    case 'bounce':
      return bounceSaid(event);
    case 'reject':
      return 'rejected';
    case 'renderingFailure':
      return 'renderingFailed';
    case 'delivery':
      return 'delivered';
    case 'deliveryDelay':
      return 'delayed';
    case 'send':
    case 'open':
    case 'click':
    case 'subscription':
    case 'unknown':
      return 'sent';
  }
}

function bounceSaid(event: EmailEvent): Status {
  const { reason, heals } = judgeEvent(event);
  if (isDeclined(event) || reason === 'suppressed' || reason === 'unsubscribed') return 'suppressed';
  if (heals === 'unclear') return isPermanent(event.detail) ? 'bounced' : 'softBounced';
  return heals === 'byItself' ? 'softBounced' : 'bounced';
}

/** Whether SES did not send: by its own word, also in rows from before that word was known. */
function isDeclined({ suppressed, detail }: EmailEvent): boolean {
  return suppressed === true || isSuppressed(detail.bounceSubType ?? detail.complaintSubType);
}

/** An automatic reply reaches SES as a bounce that carries neither a status nor a text. */
export function isAutoReply(event: EmailEvent): boolean {
  return event.type === 'bounce' && judgeEvent(event).reason === 'autoReply';
}

/** `not-spam` is praise, and `auth-failure` is a mail server's report about forged mail: no reader complained. */
function isComplaint(event: EmailEvent): boolean {
  const { complaintFeedbackType } = event.detail;
  return complaintFeedbackType !== 'not-spam' && complaintFeedbackType !== 'auth-failure';
}

function engagement(events: readonly EmailEvent[], type: 'open' | 'click'): Engagement {
  const counts = { human: 0, bot: 0, unknown: 0 };
  for (const event of events) if (event.type === type) counts[whoRead(event)] += 1;
  return counts;
}

/** Who opened or clicked. */
export function whoRead({ bot }: EmailEvent): keyof Engagement {
  if (bot === undefined) return 'unknown';
  return bot === 'likely' ? 'bot' : 'human';
}
