import { type Status, statuses } from '../../answers/statuses.ts';
import { paragraph } from '../columns.ts';
import type { Display } from '../display.ts';
import { statusWord } from '../status-words.ts';

/** How many mails stood above, and of which status: `7 mails: 5 bounced, 2 suppressed.` */
export function mailCounts(counts: ReadonlyMap<Status, number>, display: Display): string {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const parts = statuses
    .filter((status) => counts.has(status))
    .map((status) => `${counts.get(status)?.toLocaleString('en-US')} ${statusWord(status, display)}`);
  const sentence = `${total.toLocaleString('en-US')} ${total === 1 ? 'mail' : 'mails'}: ${parts.join(', ')}.`;
  return paragraph(sentence, display.columns).join('\n');
}
