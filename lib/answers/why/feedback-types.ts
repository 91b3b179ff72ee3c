import type { Meaning } from '../bounce/reason.ts';

const remove = 'Stop sending to this address and take it off your lists.';

/**
 * What a mailbox provider reports of a reader, or of a mail server. Open list.
 * @see https://www.iana.org/assignments/marf-parameters the registry (RFC 6650)
 */
const feedbacks: Readonly<Record<string, Meaning>> = {
  abuse: { meaning: 'The recipient marked the mail as spam.', heals: 'never', advice: remove },
  fraud: {
    meaning: 'The mail was reported as fraud or phishing.',
    heals: 'never',
    advice: 'Stop sending to this address, and find out who sends in your name.',
  },
  virus: {
    meaning: 'The mail was reported to carry a virus.',
    heals: 'never',
    advice: 'Stop sending, and look for what put the file into the mail.',
  },
  other: { meaning: 'The mail was complained about, for a reason that has no name.', heals: 'never', advice: remove },
  'not-spam': {
    meaning: 'The recipient moved the mail out of the spam folder: praise, no complaint.',
    heals: 'byItself',
    advice: 'Nothing to do.',
  },
  'auth-failure': {
    meaning: 'A mail server reported that SPF, DKIM or DMARC failed: no reader complained.',
    heals: 'afterFix',
    advice: 'Check SPF, DKIM and DMARC of your sending domain, and that the From domain matches them.',
  },
};

/** What a complaint of this type means; SES may publish none, or a new one. */
export function feedbackType(type: unknown): Meaning {
  // Own names alone: the word comes from outside, and `constructor` is one.
  const known = typeof type === 'string' && Object.hasOwn(feedbacks, type) ? feedbacks[type] : undefined;
  if (known) return known;
  const meaning =
    type === undefined || type === null
      ? 'The mail was complained about; the provider does not say why.'
      : 'The mail was complained about, for a reason that is new to this program.';
  return { meaning, heals: 'never', advice: remove };
}
