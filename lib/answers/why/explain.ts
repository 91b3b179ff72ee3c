import type { EmailEvent } from '../../events/email-event.ts';
import { advice } from '../codes/advice.ts';
import { enhancedStatus } from '../codes/enhanced-status-codes.ts';
import type { Heals, Meaning } from '../codes/meaning.ts';
import { bounceType, delayType, feedbackType, suppression } from '../codes/ses-types.ts';
import { smtpReply } from '../codes/smtp-replies.ts';
import { plainText } from '../plain-text.ts';
import { answerOf } from './answer.ts';

/** A code beside its meaning: `5.1.1`, `Permanent/NoEmail`, `abuse`. */
export type CodeMeaning = { readonly code: string; readonly meaning: string };

/** What an event that stands in a mail's way means. */
export type Explanation = {
  /** The most exact first. */
  readonly meanings: readonly CodeMeaning[];
  readonly heals: Heals;
  readonly advice: string;
};

/** `undefined` for events that explain nothing: sends, opens, clicks, deliveries, types that are not known. */
export function explain(event: EmailEvent): Explanation | undefined {
  const { type, detail } = event;
  switch (type) {
    case 'bounce':
      return event.suppressed ? suppressed(detail.bounceSubType) : bounced(event);
    case 'complaint':
      return event.suppressed ? suppressed(detail.complaintSubType) : complained(detail.complaintFeedbackType);
    case 'deliveryDelay':
      return first([...fromServer(event), coded(detail.delayType, delayType(detail.delayType))]);
    case 'reject':
      return {
        meanings: [{ code: word(detail.reason), meaning: 'SES found a virus in the mail, as a rule, and did not send it.' }],
        heals: 'afterFix',
        advice: 'Look for the file or link that a virus scanner dislikes. Nobody got the mail.',
      };
    case 'renderingFailure':
      return {
        meanings: [
          { code: `template ${word(detail.templateName)}`, meaning: plainText(detail.errorMessage ?? 'no reason given') },
        ],
        heals: 'afterFix',
        advice:
          'Give the template every value it names (aws sesv2 test-render-email-template shows the result), then send again.',
      };
    default:
      return undefined;
  }
}

/** The server's own word before SES's summary of it; a status that only tells the class comes last. */
function bounced(event: EmailEvent): Explanation {
  const { bounceType: type, bounceSubType: subType } = event.detail;
  const ofSes = coded(`${word(type)}/${word(subType)}`, bounceType(type, subType));
  const ofServer = fromServer(event);
  const exact = subType !== 'General' && subType !== 'Undetermined';
  const found = first(exact && ofServer.every(isVague) ? [ofSes, ...ofServer] : [...ofServer, ofSes]);
  if (found === undefined) return unknownCause(event);
  // A reply of class 5 under a transient type: the row has settled which counts.
  return event.permanent === false && found.heals === 'never' ? { ...found, heals: 'byItself', advice: advice.later } : found;
}

function fromServer(event: EmailEvent): readonly Coded[] {
  const answer = answerOf(event);
  const status = coded(answer.enhancedStatus, answer.enhancedStatus && enhancedStatus(answer.enhancedStatus));
  const reply = coded(answer.smtpReply, answer.smtpReply && smtpReply(answer.smtpReply));
  if (status === undefined) return reply ? [reply] : [];
  return isVague(status) && reply ? [reply, status] : [status];
}

function complained(type: unknown): Explanation {
  const known = feedbackType(type);
  if (known) return { meanings: [{ code: word(type), meaning: known.meaning }], heals: known.heals, advice: known.advice };
  return {
    meanings: type === undefined ? [] : [{ code: word(type), meaning: 'A feedback type that is new to this program.' }],
    heals: 'never',
    advice: advice.remove,
  };
}

function suppressed(subType: unknown): Explanation {
  return (
    first([coded(subType, suppression(subType))]) ?? {
      meanings: [{ code: word(subType), meaning: 'A suppression list that is new to this program.' }],
      heals: 'afterFix',
      advice: 'Look the address up in the suppression lists of SES.',
    }
  );
}

function unknownCause({ permanent, detail }: EmailEvent): Explanation {
  return {
    meanings: [{ code: `${word(detail.bounceType)}/${word(detail.bounceSubType)}`, meaning: 'SES says no more than this.' }],
    heals: permanent ? 'never' : 'byItself',
    advice: advice.support,
  };
}

type Coded = CodeMeaning & Meaning;

function coded(code: unknown, meaning: Meaning | '' | undefined): Coded | undefined {
  return meaning ? { ...meaning, code: word(code) } : undefined;
}

/** What to do follows the first; all are shown, each meaning once. */
function first(candidates: readonly (Coded | undefined)[]): Explanation | undefined {
  const known = candidates.filter((candidate) => candidate !== undefined);
  const [leading] = known;
  const meanings = known.filter(({ meaning }, index) => known.findIndex((other) => other.meaning === meaning) === index);
  return (
    leading && {
      meanings: meanings.map(({ code, meaning }) => ({ code, meaning })),
      heals: leading.heals,
      advice: leading.advice,
    }
  );
}

function isVague({ code }: CodeMeaning): boolean {
  return /^\d\.0\.\d+$/.test(code);
}

function word(value: unknown): string {
  return value === undefined || value === null ? '?' : plainText(value);
}
