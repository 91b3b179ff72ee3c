import { plainText } from '../../answers/plain-text.ts';
import { dateTime } from '../../answers/time.ts';
import { type AddressStanding, type MailStanding, wasNeverMailed } from '../../answers/why/address-standing.ts';
import { isOverdue } from '../../answers/why/overdue.ts';
import { unattributedTroubles } from '../../answers/why/unattributed-trouble.ts';
import type { Verdict } from '../../answers/why/verdict.ts';
import type { EmailEvent } from '../../events/email-event.ts';
import { columns, paragraph } from '../columns.ts';
import type { Display } from '../display.ts';
import { statusWord } from '../status-words.ts';
import { supportLines, troubleLines, verdictLines } from './why-view.ts';

/** How many mails in trouble are shown. */
const most = 5;

/** `why ADDRESS`: how its mails fared, what the mail that decides says, the latest in trouble, the block for AWS Support. */
export function addressView(
  { mails, decisive, counts }: AddressStanding,
  verdict: Verdict,
  message: readonly EmailEvent[],
  now: Date,
  display: Display,
): string {
  const { columns: width, colors } = display;
  const fared = counts.map(([status, count]) => `${count} ${statusWord(status, display)}`).join(', ');
  const troubled = mails.filter(({ status }) => status !== 'delivered' && status !== 'sent');
  const troubles = unattributedTroubles(message);
  const since = `the mail of ${dateTime(decisive.sentAt ?? decisive.lastAt, display.utc)}`;
  return [
    ...paragraph(
      `${mails.length === 1 ? 'The one mail' : `The latest ${mails.length} mails`} to this address: ${fared}.`,
      width,
    ),
    ...paragraph(
      `${conclusion(decisive, mails, troubles.length > 0, isOverdue(decisive.status, message, now))} Judged by ${since}${subjectOf(decisive)}:`,
      width,
    ),
    '',
    ...verdictLines([verdict], display),
    ...troubleLines(troubles, display),
    ...(troubled.length > 0
      ? [
          '',
          ...paragraph(colors.bold('mails in trouble, newest first'), width, 2),
          ...troubled.slice(0, most).flatMap((mail) => mailLines(mail, display)),
        ]
      : []),
    ...supportLines(message, display),
  ].join('\n');
}

function conclusion(decisive: MailStanding, mails: readonly MailStanding[], doubtful: boolean, overdue: boolean): string {
  const later = mails.slice(0, mails.indexOf(decisive)).some(({ status }) => wasNeverMailed(status));
  return `${concluded(decisive, mails, doubtful, overdue)}${later ? ' A later mail was never sent: no fault of the address.' : ''}`;
}

function concluded({ status }: MailStanding, mails: readonly MailStanding[], doubtful: boolean, overdue: boolean): string {
  if (overdue && !doubtful) return 'SES has never reported how the mail ended.';
  switch (status) {
    case 'complained':
      return 'Stop sending: its owner has complained, or somebody with the same provider has.';
    case 'bounced':
      return 'Mail does not get through.';
    case 'suppressed':
      return 'SES does not send to it.';
    case 'delivered':
      return mails.some((mail) => mail.status !== 'delivered' && mail.status !== 'sent')
        ? 'Mail gets through again.'
        : 'Mail gets through.';
    case 'rejected':
    case 'renderingFailed':
      return 'The latest mail was never sent; that is no fault of the address.';
    case 'softBounced':
    case 'delayed':
      return 'Mail does not get through at the moment.';
    case 'sent':
      return doubtful ? 'SES reports trouble, and does not say whether it is with this address.' : 'Nothing is known yet.';
  }
}

function mailLines(mail: MailStanding, display: Display): readonly string[] {
  const when = dateTime(mail.sentAt ?? mail.lastAt, display.utc);
  const lines = columns(
    [[when, statusWord(mail.status, display), plainText(mail.subject ?? '(no subject)')]],
    display.columns,
    4,
  );
  return [...lines, ...paragraph(display.colors.dim(plainText(mail.messageId)), display.columns, 6)];
}

function subjectOf({ subject }: MailStanding): string {
  return subject === undefined ? '' : ` (“${plainText(subject)}”)`;
}
