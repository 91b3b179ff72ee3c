import { engagements } from '../../answers/engagements.ts';
import type { SentMail } from '../../answers/mails/sent-mail.ts';
import { plainText } from '../../answers/plain-text.ts';
import { dateTime } from '../../answers/time.ts';
import { columns, paragraph } from '../columns.ts';
import type { Display } from '../display.ts';
import { atLeast, cut, wide } from '../events-view.ts';
import { statusWord } from '../status-words.ts';

/** Widths that columns have at least, so that what is printed a piece at a time stands in line. */
const leastWidth = { status: 16, who: 30 } as const;

const longestWho = 60;

/** Mails with the time of the send, status, recipient, subject and message id: a line each on a wide terminal, two or three below that. */
export function sentMailsView(mails: readonly SentMail[], display: Display): string {
  const lines =
    display.columns >= wide
      ? columns(
          mails.map((mail) => [...head(mail, display), plainText(mail.messageId), about(mail)]),
          display.columns,
        )
      : mails.flatMap((mail) => narrowLines(mail, display));
  return lines.map((line) => `${line}\n`).join('');
}

function narrowLines(mail: SentMail, display: Display): readonly string[] {
  return [
    ...columns([head(mail, display)], display.columns),
    ...paragraph(about(mail), display.columns, 4),
    ...paragraph(display.colors.dim(plainText(mail.messageId)), display.columns, 4),
  ];
}

function head({ sentAt, status, recipient }: SentMail, display: Display): readonly string[] {
  const who = recipient === undefined ? '(nobody named)' : plainText(recipient);
  return [
    dateTime(sentAt, display.utc),
    atLeast(statusWord(status, display), leastWidth.status),
    atLeast(cut(who, longestWho), leastWidth.who),
  ];
}

/** Subject, why, and what people did with it. */
function about(mail: SentMail): string {
  const { subject = '(no subject)', status, reason, autoReply } = mail;
  // "suppressed" is both, and is said already.
  const why = reason === undefined || reason === status ? [] : [reason];
  const reply = autoReply ? ['answered automatically'] : [];
  return [plainText(subject), ...why, ...reply, ...engagements(mail)].join(' · ');
}
