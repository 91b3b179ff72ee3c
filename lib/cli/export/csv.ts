import type { EmailEvent } from '../../events/email-event.ts';

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
} as const satisfies Readonly<Record<string, (event: EmailEvent) => unknown>>;

/** RFC 4180 ends every line with CR LF, the header's too. */
const lineEnd = '\r\n';

export const csvHeader = Object.keys(csvColumns).join() + lineEnd;

export function csvLine(event: EmailEvent): string {
  const cells = Object.values(csvColumns).map((read) => cell(read(event)));
  return cells.join() + lineEnd;
}

function cell(value: unknown): string {
  if (value === undefined) return '';
  return quoted(typeof value === 'string' ? harmless(value) : JSON.stringify(value));
}

/**
 * Spreadsheets run a cell that begins with one of these as a formula, and subjects and diagnostics are written by strangers: an apostrophe before it
 * makes it text.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
function harmless(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
