import { jsonText } from '../../answers/json-text.ts';
import { plainText } from '../../answers/plain-text.ts';
import type { EmailEvent } from '../../events/email-event.ts';
import { quoted, textCell } from './csv-cell.ts';

/** The columns of `export --format csv`, in order: a contract, so new ones go to the end. `candidates`, `tags` and `detail` are JSON. */
const csvColumns = {
  messageId: (event) => event.messageId,
  type: (event) => event.type,
  occurredAt: (event) => event.occurredAt,
  recipient: (event) => event.recipient,
  candidates: (event) => event.candidates,
  sender: (event) => event.sender,
  subject: (event) => event.subject,
  sentAt: (event) => event.sentAt,
  configurationSet: (event) => event.configurationSet,
  tags: (event) => event.tags,
  permanent: (event) => event.permanent,
  suppressed: (event) => event.suppressed,
  bot: (event) => event.bot,
  timeFallback: (event) => event.timeFallback,
  detail: (event) => event.detail,
  tenant: (event) => event.tenant,
  callerIdentity: (event) => event.callerIdentity,
  sourceIp: (event) => event.sourceIp,
  outgoingIp: (event) => event.outgoingIp,
} as const satisfies Readonly<Record<string, (event: EmailEvent) => string | boolean | object | undefined>>;

/** RFC 4180 ends every line with CR LF, the header's too. */
const lineEnd = '\r\n';

/** Without it a spreadsheet takes UTF-8 for the code page of its machine. */
export const byteOrderMark = '\ufeff';

export const csvHeader = Object.keys(csvColumns).join() + lineEnd;

/** A text whole, as a file and a program need it. */
export function csvLine(event: EmailEvent): string {
  return lineOf(event, (text) => text);
}

/** The same with every text as a terminal may show it. */
export function plainCsvLine(event: EmailEvent): string {
  return lineOf(event, plainText);
}

function lineOf(event: EmailEvent, shown: (text: string) => string): string {
  return csvRow(
    Object.values(csvColumns).map((read) => read(event)),
    shown,
  );
}

export type CsvValue = string | number | boolean | object | undefined;

/** A line of cells; objects are JSON. @param shown what becomes of texts */
export function csvRow(values: readonly CsvValue[], shown: (text: string) => string = (text) => text): string {
  return values.map((value) => cell(value, shown)).join() + lineEnd;
}

function cell(value: CsvValue, shown: (text: string) => string): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return textCell(shown(value));
  return quoted(typeof value === 'object' ? jsonText(value) : String(value));
}
