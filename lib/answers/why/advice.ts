import type { RecipientStatus } from '../status.ts';
import type { Explanation } from './explain.ts';

/** What bears on the advice besides the status. */
export type Circumstances = {
  /** SES must have decided long ago, and nothing was heard. */
  readonly overdue: boolean;
  /** SES reports trouble that may be this recipient's: then nothing may be coming any more. */
  readonly doubtful: boolean;
};

/** What to do. A mail that is delayed is still tried: who sends it again may have it arrive twice, whatever the code would advise. */
export function adviceFor(
  status: RecipientStatus,
  explanation: Explanation | undefined,
  { overdue, doubtful }: Circumstances,
): string {
  if (overdue && !doubtful) return missing;
  if (status.status === 'delayed')
    return 'Wait: SES is still trying, and a second mail could arrive beside the first. If it gives up, a bounce says so.';
  return explanation?.advice ?? withoutTrouble(status, doubtful);
}

const missing =
  'Do not wait for it: the event that tells how it ended is not here. Look whether the configuration set publishes deliveries and bounces, and whether events wait in one of the two queues (lib/stack/README.md, "When an alarm fires"); then ask AWS Support with the block below.';

function withoutTrouble({ status, opens, clicks }: RecipientStatus, doubtful: boolean): string {
  if (status !== 'delivered' && doubtful)
    return 'Read what SES reports of one of the recipients without saying which: it may be this one.';
  if (status !== 'delivered')
    return 'Wait: delivery takes seconds as a rule, and SES tries for up to 14 hours. If nothing comes, look whether the configuration set publishes deliveries and bounces.';
  return opens.human + clicks.human > 0
    ? 'Nothing to do: a person has it.'
    : 'If the recipient misses it: look in the spam folder and its filters, then let their administrator search the mail log for the answer above. What the server did after its answer SES cannot know.';
}
