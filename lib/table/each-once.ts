import type { EmailEvent } from '../events/email-event.ts';
import { factKey } from '../events/identity.ts';

/** Leaves out what comes again: a table that is replicated has the same rows in several regions. @param batches in order of time */
export async function* eachOnce(batches: AsyncIterable<readonly EmailEvent[]>): AsyncGenerator<readonly EmailEvent[]> {
  let key = '';
  const messages = new Set<string>();
  for await (const batch of batches) {
    yield batch.filter((event) => {
      if (factKey(event) !== key) messages.clear();
      key = factKey(event);
      const isNew = !messages.has(event.messageId);
      messages.add(event.messageId);
      return isNew;
    });
  }
}
