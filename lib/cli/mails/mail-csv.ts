import type { SentMail } from '../../answers/mails/sent-mail.ts';
import { type CsvValue, csvRow } from '../export/csv.ts';

type Cell = (mail: SentMail) => CsvValue;

/** Columns of `mails --format csv`; new ones only ever at the end. */
const cells = {
  messageId: ({ messageId }) => messageId,
  recipient: ({ recipient }) => recipient,
  status: ({ status }) => status,
  reason: ({ reason }) => reason,
  autoReply: ({ autoReply }) => autoReply,
  sender: ({ sender }) => sender,
  subject: ({ subject }) => subject,
  sentAt: ({ sentAt }) => sentAt,
  lastAt: ({ lastAt }) => lastAt,
  configurationSet: ({ configurationSet }) => configurationSet,
  tenant: ({ tenant }) => tenant,
  tags: ({ tags }) => tags,
  openedHuman: ({ opens }) => opens.human,
  openedBot: ({ opens }) => opens.bot,
  openedUnknown: ({ opens }) => opens.unknown,
  clickedHuman: ({ clicks }) => clicks.human,
  clickedBot: ({ clicks }) => clicks.bot,
  clickedUnknown: ({ clicks }) => clicks.unknown,
} as const satisfies Record<string, Cell>;

export const mailCsvHeader = csvRow(Object.keys(cells));

/** @param shown what becomes of texts: a terminal may not show them as they are */
export function mailCsvLine(mail: SentMail, shown?: (text: string) => string): string {
  return csvRow(
    Object.values<Cell>(cells).map((cell) => cell(mail)),
    shown,
  );
}
