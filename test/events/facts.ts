import type { EmailEvent } from '../../lib/events/email-event.ts';
import { normalize } from '../../lib/events/normalize.ts';
import { parse } from '../../lib/ses/parse.ts';

/** The facts in `Sns.Message`, the way the function comes to them. */
export function factsIn(text: string): readonly EmailEvent[] {
  const parsed = parse(text);
  if (parsed.kind === 'notice') throw new Error(`A notice (${parsed.notice}), no event.`);
  return normalize(parsed.event);
}

/** The only fact in `Sns.Message`. */
export function factIn(text: string): EmailEvent {
  const [fact, ...others] = factsIn(text);
  if (!fact || others.length > 0) throw new Error(`${others.length + (fact ? 1 : 0)} facts, not one.`);
  return fact;
}
