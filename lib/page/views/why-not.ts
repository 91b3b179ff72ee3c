import { reasons } from '../../answers/bounce/reason.ts';
import type { SentMail } from '../../answers/mails/sent-mail.ts';
import { statusMeanings } from './status-meanings.ts';

/** What stands, or stood, in the way of a mail, in plain words; `undefined` where nothing does. */
export function whyNot({ reason, status, autoReply }: SentMail): string | undefined {
  if (autoReply) return 'Answered automatically: out of office, as a rule.';
  if (reason !== undefined) return reasons[reason].meaning;
  if (status === 'sent' || status === 'delivered') return undefined;
  return statusMeanings[status];
}
