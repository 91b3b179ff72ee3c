import { InvalidQuestion } from '../../answers/door/invalid-question.ts';
import { type EventType, problemTypes } from '../../events/event-type.ts';
import { isInFeed } from '../../table/keys.ts';
import type { EventTable } from '../../table/reader.ts';
import { typeLooks } from '../views/type-looks.ts';

const problems = problemTypes.map((type) => typeLooks[type].word).join(', ');

/** Says which events a feed of problems alone shows. */
export function Scope() {
  return (
    <p class="feed-note">
      Only problems are in the feed of this stack (its <code>feedIndex</code> is “problems”): {problems}. The rest of a mail’s
      events are on the mail’s own page.
    </p>
  );
}

/** @throws InvalidQuestion where a type is asked for that the feed of the table never shows */
export function expectInFeed(types: readonly EventType[], { feedIndex }: Pick<EventTable, 'feedIndex'>): void {
  const missing = types.filter((type) => !isInFeed(type, feedIndex)).map((type) => typeLooks[type].word);
  if (missing.length > 0)
    throw new InvalidQuestion(
      `Only problems are in the feed of this stack, so it never shows ${missing.join(', ')}: choose among ${problems}.`,
    );
}
