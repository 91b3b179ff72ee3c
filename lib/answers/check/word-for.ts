import type { Heals } from '../bounce/reason.ts';
import type { Verdict } from '../why/verdict.ts';
import type { Word } from './checked.ts';

const byHealing: Readonly<Record<Heals, Word>> = {
  byItself: 'wait',
  afterFix: 'fixFirst',
  never: 'doNotMail',
  // Advice is to see how the next mail fares: no reason to hurry it, and none to give the address up.
  unclear: 'wait',
};

/** Whether to mail the address. @param isWaitedFor whether something may still be heard of the mail that decides */
export function wordFor({ status: { status }, reason, heals = 'unclear' }: Verdict, isWaitedFor: boolean): Word {
  switch (status) {
    case 'complained':
    case 'suppressed':
      return 'doNotMail';
    case 'bounced':
    case 'softBounced':
      return reason === 'autoReply' ? 'mail' : byHealing[heals];
    case 'rejected':
    case 'renderingFailed':
    case 'delivered':
      return 'mail';
    case 'delayed':
      return 'wait';
    case 'sent':
      return isWaitedFor ? 'wait' : 'mail';
  }
}
