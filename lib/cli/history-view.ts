import { byTimeAndCourse } from '../answers/by-time-and-course.ts';
import { describe } from '../answers/describe.ts';
import { engagements } from '../answers/engagements.ts';
import { plainText } from '../answers/plain-text.ts';
import { statusOf } from '../answers/status.ts';
import { after, clock, date, dateTime } from '../answers/time.ts';
import type { EmailEvent } from '../events/email-event.ts';
import { groupBy } from '../events/group-by.ts';
import { type Message, messageOf } from '../events/message.ts';
import { columns, paragraph } from './columns.ts';
import type { Display } from './display.ts';
import { standing } from './status-words.ts';

/** What happened to one message: the message, then each recipient with its status and timeline. `events` are one message's, at least one. */
export function historyView(events: readonly EmailEvent[], display: Display, region?: string): string {
  const { recipients, unattributed } = statusOf(events);
  const byRecipient = groupBy(events, (event) => event.recipient);
  const unnamed = byRecipient.get(undefined) ?? [];
  return [
    ...messageLines(events, display, region),
    ...recipients.flatMap((status) =>
      personLines(plainText(status.recipient), standing(status, display), byRecipient.get(status.recipient) ?? [], display),
    ),
    ...(unnamed.length > 0 ? personLines('somebody of them', engagements(unattributed).join(' · '), unnamed, display) : []),
  ].join('\n');
}

/** A blank line, who it is and how it stands with them, and their timeline. */
export function personLines(who: string, standing: string, events: readonly EmailEvent[], display: Display): readonly string[] {
  const heading = `${display.colors.bold(who)}  ${standing}`;
  return ['', ...paragraph(heading, display.columns, 2), ...timeline(events, display)];
}

/** Subject, id, region where several were asked, sender, time, tenant, who handed it to SES from where, configuration set and tags: of the first event that has them, for they are the message's. */
export function messageLines(
  events: readonly EmailEvent[],
  { columns: width, colors, utc }: Display,
  region?: string,
): readonly string[] {
  const message: Partial<Message> = messageOf(events) ?? {};
  const { messageId, sender, subject, sentAt, configurationSet, tenant, tags = {} } = message;
  const facts = [
    ['message', messageId],
    ['region', region],
    ['from', sender],
    ['sent', sentAt && dateTime(sentAt, utc)],
    ['handed over', handedOver(message)],
    ['tenant', tenant],
    // A message id of SES has 60 characters: beside a longer word it would not fit 80 columns.
    ['configuration', configurationSet],
    [
      'tags',
      Object.entries(tags)
        .map(([name, values]) => `${name}=${values.join(',')}`)
        .join(' '),
    ],
  ] as const;
  const rows = facts.filter(([, value]) => value).map(([name, value]) => [colors.dim(name), plainText(value)]);
  return [...paragraph(colors.bold(plainText(subject ?? '(no subject)')), width), ...columns(rows, width, 2)];
}

/** Which user or role handed the mail to SES, and from which machine. */
function handedOver({ callerIdentity, sourceIp }: Partial<Message>): string {
  return [callerIdentity && `by ${callerIdentity}`, sourceIp && `from ${sourceIp}`].filter(Boolean).join(' ');
}

/** One line an event: the time, how long after the send, the type, what it says. The day stands where it changes. */
function timeline(events: readonly EmailEvent[], display: Display): readonly string[] {
  const { dim } = display.colors;
  let day = events[0]?.sentAt && date(events[0].sentAt, display.utc);
  const rows = [...events].sort(byTimeAndCourse).map((event) => {
    const today = date(event.occurredAt, display.utc);
    const time = today === day ? clock(event.occurredAt, display.utc) : `${today} ${clock(event.occurredAt, display.utc)}`;
    day = today;
    const elapsed = event.sentAt && event.sentAt !== event.occurredAt ? after(event.sentAt, event.occurredAt) : '';
    return [time, dim(elapsed), event.type, describe(event)];
  });
  return columns(rows, display.columns, 4);
}
