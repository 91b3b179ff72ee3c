import type { EmailEvent } from '../../events/email-event.ts';
import { plainText } from '../plain-text.ts';
import { type Engagement, isAutoReply, type RecipientStatus, type Status, statusSaid } from '../status.ts';
import { after } from '../time.ts';
import { explain } from './explain.ts';
import { feedbackType } from './feedback-types.ts';

/** What became of the mail to one recipient, in sentences. `events` are about this recipient. @param overdue whether SES must have decided by now */
export function happened(status: RecipientStatus, events: readonly EmailEvent[], overdue: boolean): readonly string[] {
  return [
    ...(overdue ? [unheard(events)] : sentences[status.status](events)),
    ...(status.autoReply ? [automaticReply] : []),
    ...besideDelivery(status, events),
    ...harmlessFeedback(events),
    ...engagement('opened', status.opens),
    ...engagement('clicked', status.clicks),
  ];
}

const automaticReply = 'An automatic reply came back (out of office, as a rule); SES lists it as a transient bounce.';

/** A mail that was delivered and then sent back for a while, by a server behind the first one, stays delivered: but it is said. */
function besideDelivery({ status }: RecipientStatus, events: readonly EmailEvent[]): readonly string[] {
  if (status !== 'delivered') return [];
  const bounces = events.filter((event) => statusSaid(event) === 'softBounced' && !isAutoReply(event));
  const meanings = new Set(bounces.map((event) => explain(event)?.meaning ?? ''));
  return [...meanings].map((meaning) => `A server behind it sent it back for a reason that may pass: ${meaning}`);
}

function unheard(events: readonly EmailEvent[]): string {
  const sentAt = events.find((event) => event.sentAt !== undefined)?.sentAt;
  const delayed = delays(events) > 0 ? ' reported a delay and' : '';
  return `SES accepted the mail${sentAt ? ` on ${sentAt.slice(0, 10)}` : ''},${delayed} gives up after 14 hours at most, and has reported no outcome: it should have been decided long ago.`;
}

type Sentences = (events: readonly EmailEvent[]) => readonly string[];

const sentences: Readonly<Record<Status, Sentences>> = {
  complained: (events) => ['It came back to SES as a complaint.', ...suspects(events)],
  bounced: (events) => [
    delivered(events)
      ? `The mail server took the mail at first${delivery(events, (time) => ` (${time})`)} and sent it back later: a late bounce.`
      : 'It was not delivered, and SES will not try again.',
  ],
  suppressed: (events) => [
    events.some((event) => explain(event)?.reason === 'unsubscribed')
      ? 'SES accepted the mail and did not send it, because the contact has unsubscribed. No server was asked.'
      : 'SES accepted the mail and did not send it, because of a suppression list. No server was asked.',
  ],
  rejected: () => ['SES refused to send the mail. Nobody got it.'],
  renderingFailed: () => ['SES could not make a mail out of the template. Nobody got it.'],
  delivered: (events) => [
    `The recipient’s mail server took the mail${delivery(events, (time) => ` ${time}`)}.`,
    ...(delays(events) > 0 ? [`SES had to try more than once (${delays(events)} reported).`] : []),
  ],
  softBounced: (events) => [
    events.some((event) => event.type === 'deliveryDelay')
      ? 'It was not delivered: SES tried for a while and gave up.'
      : events.some(isAutoReply)
        ? automaticReply
        : 'It came back to SES, for a reason that may pass.',
  ],
  delayed: (events) => [`It is not delivered yet.${until(events)}`],
  sent: () => ['SES accepted the mail. What became of it is not known yet.'],
};

function delivered(events: readonly EmailEvent[]): EmailEvent | undefined {
  return events.find((event) => event.type === 'delivery');
}

/** How long after the send, as it stands in the sentence; nothing where SES did not say when it was sent. */
function delivery(events: readonly EmailEvent[], inSentence: (time: string) => string): string {
  const event = delivered(events);
  return event?.sentAt ? inSentence(`${after(event.sentAt, event.occurredAt).replace(/^\+/, '')} after the send`) : '';
}

function delays(events: readonly EmailEvent[]): number {
  return events.filter((event) => event.type === 'deliveryDelay').length;
}

function until(events: readonly EmailEvent[]): string {
  const ends = events.flatMap(({ sentAt, detail: { expirationTime: end } }) =>
    sentAt !== undefined && typeof end === 'string' && Date.parse(end) > Date.parse(sentAt) ? after(sentAt, end).slice(1) : [],
  );
  const [end] = ends;
  return end === undefined ? ' SES keeps trying.' : ` SES keeps trying until ${end} after the send.`;
}

/** Most providers do not say who complained: then SES names everybody at that domain whom the mail went to. */
function suspects(events: readonly EmailEvent[]): readonly string[] {
  const named = new Set(events.flatMap(({ type, candidates = [] }) => (type === 'complaint' ? candidates : [])));
  return named.size > 1
    ? [
        `SES names ${named.size} recipients who may have complained, since the provider does not say which: ${[...named].map(plainText).join(', ')}.`,
      ]
    : [];
}

function harmlessFeedback(events: readonly EmailEvent[]): readonly string[] {
  const types = events.map(({ type, detail }) => (type === 'complaint' ? detail.complaintFeedbackType : undefined));
  return ['not-spam', 'auth-failure'].filter((type) => types.includes(type)).map((type) => feedbackType(type).meaning);
}

function engagement(verb: string, { human, bot, unknown }: Engagement): readonly string[] {
  if (human > 0) return [`A person ${verb} it${bot > 0 ? ', and so did robots' : ''}.`];
  if (unknown > 0) return [`Somebody or something ${verb} it: SES does not say whether a robot did.`];
  return bot > 0
    ? [`Only robots ${verb} it (a scanner, a prefetching mail program): that does not show that a person saw it.`]
    : [];
}
