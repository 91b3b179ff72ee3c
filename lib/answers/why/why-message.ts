import type { EmailEvent } from '../../events/email-event.ts';
import { supportBlock } from './support-block.ts';
import { verdicts } from './verdict.ts';
import { type Unattributed, unattributedJson, type VerdictJson, verdictJson } from './verdict-json.ts';

/** What became of a mail, for each of its recipients, and what to do. Field names are a contract: lib/cli/README.md, "why". */
export type WhyMessage = {
  readonly messageId: string;
  readonly recipients: readonly VerdictJson[];
  readonly unattributed: Unattributed;
  /** What AWS Support asks for: lines to paste. */
  readonly support: string;
};

/** Of the events of one message; nothing where there are none. */
export function whyMessage(events: readonly EmailEvent[], now: Date): WhyMessage | undefined {
  const [first] = events;
  return (
    first && {
      messageId: first.messageId,
      recipients: verdicts(events, now).map(verdictJson),
      unattributed: unattributedJson(events),
      support: supportBlock(events).join('\n'),
    }
  );
}
