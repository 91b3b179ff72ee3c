import type { Detail, EmailEvent } from '../events/email-event.ts';
import type { EventType } from '../events/event-type.ts';
import { plainText } from './plain-text.ts';
import { duration } from './time.ts';

/** What an event says beyond its type, in one line. */
export function describe(event: EmailEvent): string {
  const words = describers[event.type](event.detail, event).filter((word) => word !== '');
  const time = event.timeFallback ? ['(SES gave no time that can be read)'] : [];
  return [...words, ...time].join(' ');
}

const describers: Readonly<Record<EventType, (detail: Detail, event: EmailEvent) => readonly string[]>> = {
  send: () => ['accepted by SES'],
  reject: ({ reason }) => [said(reason)],
  renderingFailure: ({ templateName, errorMessage }) => [labelled(`template ${said(templateName)}`, said(errorMessage))],
  delivery: ({ processingTimeMillis, smtpResponse }, { outgoingIp }) => [
    said(smtpResponse),
    inBrackets(typeof processingTimeMillis === 'number' ? `after ${duration(processingTimeMillis)}` : '', from(outgoingIp)),
  ],
  bounce: ({ bounceType, bounceSubType, bouncedRecipients }) => [
    labelled([said(bounceType), said(bounceSubType)].filter(Boolean).join('/') || 'no type given', answers(bouncedRecipients)),
  ],
  complaint: ({ complaintFeedbackType, complaintSubType, userAgent }, { suppressed, candidates }) =>
    suppressed
      ? [said(complaintSubType)]
      : [
          said(complaintFeedbackType) || 'no reason given',
          from(userAgent),
          candidates ? `(one of ${candidates.length} it may be)` : '',
        ],
  deliveryDelay: ({ delayType, delayedRecipients, expirationTime }, { occurredAt }) => [
    labelled(said(delayType), answers(delayedRecipients)),
    typeof expirationTime === 'string' && !Number.isNaN(Date.parse(expirationTime))
      ? `(SES tries for another ${duration(Math.max(0, Date.parse(expirationTime) - Date.parse(occurredAt)))})`
      : '',
  ],
  open: (detail, event) => reader(detail, event),
  click: (detail, event) => [[said(detail.link), ...reader(detail, event)].filter(Boolean).join(' · ')],
  subscription: ({ contactList, source, newTopicPreferences }) => [
    labelled(`list ${said(contactList)}`, preferences(newTopicPreferences)),
    from(source),
  ],
  unknown: ({ eventType }) => [eventType === undefined ? 'an event without a type' : `SES calls it "${said(eventType)}"`],
};

function reader({ ipAddress, userAgent }: Detail, { bot }: EmailEvent): readonly string[] {
  const who = { likely: 'robot', unlikely: 'human' };
  return [[bot ? who[bot] : '', said(ipAddress), said(userAgent)].filter(Boolean).join(' · ')];
}

/** The enhanced status and the remote server's answer, of each element in a list of recipients. */
function answers(recipients: unknown): string {
  if (!Array.isArray(recipients)) return '';
  return recipients
    .map((recipient: Detail | null) => [said(recipient?.status), said(recipient?.diagnosticCode)].filter(Boolean).join(' '))
    .join('; ');
}

/** Topics and what was chosen for each. */
function preferences(value: unknown): string {
  const { unsubscribeAll, topicSubscriptionStatus } = (value ?? {}) as Detail;
  if (unsubscribeAll === true) return 'unsubscribed from all';
  if (!Array.isArray(topicSubscriptionStatus)) return '';
  return topicSubscriptionStatus
    .map((topic: Detail | null) => `${said(topic?.topicName)} ${said(topic?.subscriptionStatus)}`)
    .join(', ');
}

function inBrackets(...words: readonly string[]): string {
  const present = words.filter((word) => word !== '');
  return present.length > 0 ? `(${present.join(', ')})` : '';
}

function from(who: unknown): string {
  const name = said(who);
  return name && `from ${name}`;
}

function labelled(label: string, text: string): string {
  return text ? `${label}: ${text}` : label;
}

function said(value: unknown): string {
  return value === undefined || value === null ? '' : plainText(value);
}
