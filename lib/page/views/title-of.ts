import { wordsOf } from '../question/given.ts';
import type { Visit } from '../visit.ts';
import { heldConditions, wordIn } from './held-conditions.ts';
import { lastText } from './period-fields.tsx';
import { mailStatusLooks } from './status-badge.tsx';

/** The title of a view as it was asked, so that tabs and bookmarks can be told apart: `Mails · bounced · tag: campaign=spring · last 7 days`. */
export function titleOf(name: string, visit: Visit): string {
  const { asked } = visit;
  const statuses = wordsOf(asked, 'status').map((status) => wordIn(mailStatusLooks, status));
  const range = asked.get('range')?.trim();
  const parts = [statuses.join(', '), ...heldConditions(visit).map(({ text }) => text), range ? lastText(range) : ''];
  return [name, ...parts.filter((part) => part !== '')].join(' · ');
}
