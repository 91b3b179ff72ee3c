import { statusOf } from '../../answers/status.ts';
import { supportBlock } from '../../answers/why/support-block.ts';
import { unattributedTroubles } from '../../answers/why/unattributed-trouble.ts';
import { type Verdict, verdicts } from '../../answers/why/verdict.ts';
import type { EmailEvent } from '../../events/email-event.ts';

/** `why MESSAGE_ID --json`. Field names are a contract: README, "For programs". */
export function whyJson(events: readonly EmailEvent[], now: Date): object {
  return {
    messageId: events[0]?.messageId,
    recipients: verdicts(events, now).map(verdictJson),
    unattributed: unattributedJson(events),
    support: supportBlock(events).join('\n'),
  };
}

/** What SES reports of one of several recipients without saying which. */
export function unattributedJson(events: readonly EmailEvent[]): object {
  return { ...statusOf(events).unattributed, troubles: unattributedTroubles(events) };
}

export function verdictJson({ status, happened, answer, ...rest }: Verdict): object {
  return { ...status, happened: happened.join(' '), answer, ...rest };
}
