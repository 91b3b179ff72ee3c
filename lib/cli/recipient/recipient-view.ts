import { engagements } from '../../answers/engagements.ts';
import { plainText } from '../../answers/plain-text.ts';
import type { RecipientMail } from '../../answers/recipient/recipient-mail.ts';
import { dateTime } from '../../answers/time.ts';
import type { EmailEvent } from '../../events/email-event.ts';
import { groupBy } from '../../events/group-by.ts';
import { messageOf } from '../../events/message.ts';
import { columns, paragraph } from '../columns.ts';
import type { Display } from '../display.ts';
import { atLeast, wide } from '../events-view.ts';
import { messageLines, personLines } from '../history-view.ts';
import { standing } from '../status-words.ts';

/** The longest word for a status, `rendering failed`. */
const statusWidth = 16;

/** Mails with the time of the send, status, subject and message id: a line each on a wide terminal, two or three below that. */
export function mailsView(mails: readonly RecipientMail[], display: Display): string {
  const lines =
    display.columns >= wide
      ? columns(
          mails.map((mail) => wideRow(mail, display)),
          display.columns,
        )
      : mails.flatMap((mail) => narrowLines(mail, display));
  return lines.map((line) => `${line}\n`).join('');
}

function wideRow({ standing: own, events }: RecipientMail, display: Display): readonly string[] {
  return [sentAt(events, display), atLeast(standing(own, display), statusWidth), messageId(events), subject(events)];
}

function narrowLines({ standing: own, events }: RecipientMail, display: Display): readonly string[] {
  const [status = '', ...more] = standing(own, display).split(separator);
  const below = [more.join(separator), display.colors.dim(messageId(events))].filter((text) => text !== '');
  return [
    ...columns([[sentAt(events, display), atLeast(status, statusWidth), subject(events)]], display.columns),
    ...below.flatMap((text) => paragraph(text, display.columns, 4)),
  ];
}

/** Between the words of `standing`: the first is the status. */
const separator = ' · ';

function sentAt(events: readonly EmailEvent[], { utc }: Display): string {
  const time = messageOf(events)?.sentAt;
  return time ? dateTime(time, utc) : '(time unknown)';
}

function messageId([event]: readonly EmailEvent[]): string {
  return plainText(event?.messageId);
}

function subject(events: readonly EmailEvent[]): string {
  return plainText(messageOf(events)?.subject ?? '(no subject)');
}

/** The mail, the recipient's status and timeline, and what somebody of its recipients did. */
export function mailWithTimeline({ standing: own, unattributed, events }: RecipientMail, display: Display): string {
  const byName = groupBy(events, (event) => event.recipient !== undefined);
  const unnamed = byName.get(false) ?? [];
  const lines = [
    ...messageLines(events, display),
    ...personLines(plainText(own.recipient), standing(own, display), byName.get(true) ?? [], display),
    ...(unnamed.length > 0
      ? personLines('somebody of its recipients', engagements(unattributed).join(' · '), unnamed, display)
      : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
