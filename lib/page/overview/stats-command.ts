import { commandLine, filterOptions, timeOptions } from '../question/command-line.ts';
import type { OverviewAsked } from './overview-asked.ts';

/** The command line that counts the same, where it can be pasted as it is. */
export function statsCommand({ visit, question, period }: OverviewAsked): string | undefined {
  const options = [['by', 'day'] as const, ...timeOptions(period, visit.now), ...filterOptions(question.filter)];
  const line = commandLine(visit, ['stats'], options);
  return line !== undefined && visit.zone === 'UTC' ? `${line} --utc` : line;
}
