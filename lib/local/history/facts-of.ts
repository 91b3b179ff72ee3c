import type { EmailEvent } from '../../events/email-event.ts';
import { normalize } from '../../events/normalize.ts';
import { parse } from '../../ses/parse.ts';
import type { Story } from '../stories.ts';

/** The facts of mails, as the function comes to them: out of the text that SES would publish. */
export function* factsOf(mails: Iterable<Pick<Story, 'events'>>): Generator<EmailEvent> {
  for (const { events } of mails) {
    for (const event of events) {
      const parsed = parse(JSON.stringify(event));
      if (parsed.kind === 'event') yield* normalize(parsed.event);
    }
  }
}
