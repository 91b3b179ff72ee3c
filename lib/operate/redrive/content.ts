import type { EmailEvent } from '../../events/email-event.ts';
import { normalize } from '../../events/normalize.ts';
import { parse } from '../../ses/parse.ts';
import type { DeadLetter } from './dead-letter.ts';

/** The facts in a dead letter, which hold personal data; the text itself where it is no event of SES. */
export function contentOf({ event, body }: DeadLetter): {
  readonly facts: readonly EmailEvent[];
  readonly texts: readonly string[];
} {
  const texts = Array.isArray(event?.Records) ? event.Records.map(textOf) : [body];
  const read = texts.map((text) => ({ text, facts: factsIn(text) }));
  return { facts: read.flatMap(({ facts }) => facts ?? []), texts: read.flatMap(({ text, facts }) => (facts ? [] : [text])) };
}

function textOf(record: unknown): string {
  const message: unknown = Object(Object(record).Sns).Message;
  return typeof message === 'string' ? message : (JSON.stringify(record) ?? '');
}

function factsIn(text: string): readonly EmailEvent[] | undefined {
  try {
    const parsed = parse(text);
    return parsed.kind === 'notice' ? undefined : normalize(parsed.event);
  } catch {
    return undefined; // What the function refused, too.
  }
}
