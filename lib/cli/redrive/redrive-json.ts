import { eventJson } from '../../events/event-json.ts';
import { contentOf } from '../../operate/redrive/content.ts';
import type { QueueReport } from '../../operate/redrive/look.ts';
import type { Answer } from './redriven-view.ts';

/** A queue as programs get it. Names are a contract: lib/cli/README.md, "redrive". */
export function queueJson({ letters, oldest, newest, ...report }: QueueReport): object {
  const messages = letters.map((letter) => {
    const { facts, texts } = contentOf(letter);
    const { messageId, sentAt, reason } = letter;
    return { messageId, ...(sentAt && { since: sentAt.toISOString() }), ...reason, events: facts.map(eventJson), texts };
  });
  return {
    ...report,
    ...(oldest && { oldest: oldest.toISOString() }),
    ...(newest && { newest: newest.toISOString() }),
    ...(messages.length > 0 && { messages }),
  };
}

/** What came of sending. */
export function redrivenJson({ recorded, discarded, failed, stoppedBy, left, isInterrupted }: Answer): object {
  return {
    recorded,
    discarded,
    failed,
    ...(stoppedBy && { stoppedBy }),
    ...(isInterrupted && { interrupted: true }),
    ...(left && { left }),
  };
}
