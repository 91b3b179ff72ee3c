import type { EmailEvent } from '../../events/email-event.ts';
import type { Heals, Reason } from '../bounce/reason.ts';
import { type RecipientStatus, type Status, statusOf, statusSaid } from '../status.ts';
import { adviceFor } from './advice.ts';
import { type Answer, answerOf } from './answer.ts';
import { type Explanation, explain } from './explain.ts';
import { happened } from './happened.ts';
import { isOverdue } from './overdue.ts';
import { suppressionCommand } from './suppression-command.ts';
import { mayConcern, type UnattributedTrouble, unattributedTroubles } from './unattributed-trouble.ts';

/** What became of one message for one recipient, and what to do. */
export type Verdict = {
  readonly status: RecipientStatus;
  /** Sentences. */
  readonly happened: readonly string[];
  readonly answer: Answer;
  /** Why, where something stands in the way; `reason` is absent where no server was asked: a complaint, a template. */
  readonly reason?: Reason;
  readonly meaning?: string;
  readonly rule?: string;
  readonly heals?: Heals;
  readonly advice: string;
  /** A shell command that does what `advice` says. */
  readonly command?: string;
};

/** One for each recipient of the message, those in trouble first. `events` are one message's. */
export function verdicts(events: readonly EmailEvent[], now: Date): readonly Verdict[] {
  const troubles = unattributedTroubles(events);
  return statusOf(events)
    .recipients.map((status) => verdict(status, events, troubles, now))
    .sort((one, other) => weight(one) - weight(other));
}

function verdict(
  status: RecipientStatus,
  message: readonly EmailEvent[],
  troubles: readonly UnattributedTrouble[],
  now: Date,
): Verdict {
  const events = message.filter((event) => event.recipient === status.recipient);
  const decisive = lastThatSaid(events, status.status);
  const explanation = decisive && explain(decisive);
  const command = decisive && suppressionCommand(decisive, status.recipient);
  const circumstances = {
    overdue: isOverdue(status.status, events, now),
    doubtful: troubles.some((trouble) => mayConcern(status.recipient, trouble)),
  };
  return {
    status,
    happened: happened(status, events, circumstances.overdue),
    answer: decisive ? answerOf(decisive) : {},
    ...(explanation && why(status.status, explanation, circumstances.overdue)),
    advice: adviceFor(status, explanation, circumstances),
    ...(command && { command }),
  };
}

function why(status: Status, explanation: Explanation, overdue: boolean): Partial<Verdict> {
  const { reason, meaning, rule } = explanation;
  return { ...(reason !== undefined && { reason }), meaning, rule, heals: healsOf(status, explanation, overdue) };
}

/** The newest event that gave the status its name. */
function lastThatSaid(events: readonly EmailEvent[], status: Status): EmailEvent | undefined {
  return events
    .filter((event) => statusSaid(event) === status)
    .reduce<EmailEvent | undefined>((last, event) => (last && last.occurredAt >= event.occurredAt ? last : event), undefined);
}

/** Who complained does not want mail, whatever the reason says; what SES is still trying may pass. */
function healsOf(status: Status, { heals }: Explanation, overdue: boolean): Heals {
  if (status === 'delayed') return overdue ? 'unclear' : 'byItself';
  return status === 'complained' ? 'never' : heals;
}

const order: readonly Status[] = [
  'complained',
  'bounced',
  'suppressed',
  'rejected',
  'renderingFailed',
  'softBounced',
  'delayed',
  'sent',
  'delivered',
];

function weight({ status }: Verdict): number {
  return order.indexOf(status.status);
}
