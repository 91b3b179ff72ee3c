import type { EmailEvent } from '../../events/email-event.ts';
import { judgeEvent } from '../bounce/judge-event.ts';
import type { Meaning, Reason } from '../bounce/reason.ts';
import { plainText } from '../plain-text.ts';
import { statusSaid } from '../status.ts';
import { feedbackType } from './feedback-types.ts';

/** What an event that stands in a mail's way means. */
export type Explanation = Meaning & {
  /** Of the closed list; absent where no server was asked about the mail: a complaint, a template that cannot be filled in. */
  readonly reason?: Reason;
  /** The reason, or SES's own word in its place: a suppression list, a feedback type, a template. */
  readonly code: string;
  /** Which rule said so. */
  readonly rule: string;
};

/** `undefined` for events that explain nothing: sends, opens, clicks, deliveries, types that are not known. */
export function explain(event: EmailEvent): Explanation | undefined {
  const { type, detail } = event;
  switch (type) {
    case 'bounce':
    case 'deliveryDelay':
      return judged(event);
    case 'complaint':
      return statusSaid(event) === 'suppressed' ? judged(event) : complained(detail.complaintFeedbackType);
    case 'reject':
      return {
        reason: 'virus',
        code: word(detail.reason),
        meaning: 'SES found a virus in the mail, as a rule, and did not send it.',
        heals: 'afterFix',
        advice: 'Look for the file or link that a virus scanner dislikes. Nobody got the mail.',
        rule: `SES’s word ${word(detail.reason)}`,
      };
    case 'renderingFailure':
      return {
        code: `template ${word(detail.templateName)}`,
        meaning: plainText(detail.errorMessage ?? 'no reason given'),
        heals: 'afterFix',
        advice:
          'Give the template every value it names (aws sesv2 test-render-email-template shows the result), then send again.',
        rule: 'SES’s error message',
      };
    default:
      return undefined;
  }
}

function judged(event: EmailEvent): Explanation {
  const judgement = judgeEvent(event);
  const { bounceSubType, complaintSubType } = event.detail;
  const list = judgement.reason === 'suppressed' ? (bounceSubType ?? complaintSubType) : undefined;
  return { ...judgement, code: plainText(list ?? judgement.reason) };
}

function complained(type: unknown): Explanation {
  return { ...feedbackType(type), code: word(type), rule: `the provider’s word ${word(type)}` };
}

function word(value: unknown): string {
  return value === undefined || value === null ? 'no reason given' : plainText(value);
}
