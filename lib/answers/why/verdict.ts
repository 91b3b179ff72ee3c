import type { EmailEvent } from '../../events/email-event.ts';
import { type RecipientStatus, type Status, statusOf, statusSaid } from '../../events/status.ts';
import type { Heals } from '../codes/meaning.ts';
import { type Answer, answerOf } from './answer.ts';
import { type CodeMeaning, type Explanation, explain } from './explain.ts';
import { happened } from './happened.ts';
import { suppressionCommand } from './suppression-command.ts';
import { mayConcern, type UnattributedTrouble, unattributedTroubles } from './unattributed-trouble.ts';

/** What became of one message for one recipient, and what to do. */
export type Verdict = {
  readonly status: RecipientStatus;
  /** Sentences. */
  readonly happened: readonly string[];
  readonly answer: Answer;
  readonly meanings: readonly CodeMeaning[];
  /** Absent where nothing stands in the way. */
  readonly heals?: Heals;
  readonly advice: string;
  /** A shell command that does what `advice` says. */
  readonly command?: string;
};

/** One for each recipient of the message, those in trouble first. `events` are one message's. */
export function verdicts(events: readonly EmailEvent[]): readonly Verdict[] {
  const troubles = unattributedTroubles(events);
  return statusOf(events)
    .recipients.map((status) => verdict(status, events, troubles))
    .sort((one, other) => weight(one) - weight(other));
}

function verdict(status: RecipientStatus, message: readonly EmailEvent[], troubles: readonly UnattributedTrouble[]): Verdict {
  const events = message.filter((event) => event.recipient === status.recipient);
  const decisive = lastThatSaid(events, status.status);
  const explanation = decisive && explain(decisive);
  const command = decisive?.suppressed && suppressionCommand(decisive, status.recipient);
  const doubtful = troubles.some((trouble) => mayConcern(status.recipient, trouble));
  return {
    status,
    happened: happened(status, events),
    answer: decisive ? answerOf(decisive) : {},
    meanings: explanation?.meanings ?? [],
    advice: adviceFor(status, explanation, doubtful),
    ...(explanation && { heals: healsOf(status.status, explanation) }),
    ...(command && { command }),
  };
}

/** The newest event that gave the status its name. */
function lastThatSaid(events: readonly EmailEvent[], status: Status): EmailEvent | undefined {
  return events
    .filter((event) => statusSaid(event) === status)
    .reduce<EmailEvent | undefined>((last, event) => (last && last.occurredAt >= event.occurredAt ? last : event), undefined);
}

/** Who complained does not want mail, whatever the reason says; what SES is still trying may pass. */
function healsOf(status: Status, { heals }: Explanation): Heals {
  if (status === 'delayed') return 'byItself';
  return status === 'complained' ? 'never' : heals;
}

/** A mail that is delayed is still tried: who sends it again may have it arrive twice, whatever the code would advise. */
function adviceFor(status: RecipientStatus, explanation: Explanation | undefined, doubtful: boolean): string {
  if (status.status === 'delayed')
    return 'Wait: SES is still trying, and a second mail could arrive beside the first. If it gives up, a bounce says so.';
  return explanation?.advice ?? adviceWithoutTrouble(status, doubtful);
}

/** @param doubtful whether SES reports trouble that may be this recipient's: then nothing may be coming any more */
function adviceWithoutTrouble({ status, opens, clicks }: RecipientStatus, doubtful: boolean): string {
  if (status !== 'delivered' && doubtful)
    return 'Read what SES reports of one of the recipients without saying which: it may be this one.';
  if (status !== 'delivered')
    return 'Wait: delivery takes seconds as a rule, and SES tries for up to 14 hours. If nothing comes, look whether the configuration set publishes deliveries and bounces.';
  return opens.human + clicks.human > 0
    ? 'Nothing to do: a person has it.'
    : 'If the recipient misses it: look in the spam folder and its filters, then let their administrator search the mail log for the answer above. What the server did after its answer SES cannot know.';
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
