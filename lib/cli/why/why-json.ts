import type { EmailEvent } from '../../events/email-event.ts';
import { statusOf } from '../../events/status.ts';
import { supportBlock } from './support-block.ts';
import { type Verdict, verdicts } from './verdict.ts';

/** `why MESSAGE_ID --json`. Field names are a contract: README, "For programs". */
export function whyJson(events: readonly EmailEvent[]): object {
  return {
    messageId: events[0]?.messageId,
    recipients: verdicts(events).map(verdictJson),
    unattributed: statusOf(events).unattributed,
    support: supportBlock(events).join('\n'),
  };
}

export function verdictJson({ status, happened, answer, ...rest }: Verdict): object {
  return { ...status, happened: happened.join(' '), answer, ...rest };
}
