import { commandLine, filterOptions, listed, timeOptions } from '../question/command-line.ts';
import type { Visit } from '../visit.ts';
import type { MailsAsked } from './mails-asked.ts';

/** The commands that answer the same, of all pages. */
export function mailsCommands(visit: Visit, asked: MailsAsked): readonly (readonly [what: string, line: string])[] {
  const { filter, period, statuses, olderThan } = asked;
  const line = commandLine(
    visit,
    ['mails'],
    [...timeOptions(period, visit.now), ['status', listed(statuses)], ['older-than', olderThan], ...filterOptions(filter)],
  );
  if (line === undefined) return [];
  return [
    ['These mails, all pages', line],
    ['For a spreadsheet', `${line} --format csv > mails.csv`],
  ];
}
