import type { Detail, EmailEvent } from './email-event.ts';

/**
 * Whether a bounce will not heal. `status` can contradict `bounceType`, and it is the remote server's own word about this
 * recipient: RFC 3463 class 5 is permanent, class 4 is not. Without one the type decides.
 */
export function isPermanent(bounce: Detail): boolean {
  const recipients = Array.isArray(bounce.bouncedRecipients) ? bounce.bouncedRecipients : [];
  const classes = recipients.map((recipient) => statusClass(recipient?.status)).filter((digit) => digit !== undefined);
  return classes.length > 0 ? classes.includes('5') : bounce.bounceType === 'Permanent';
}

function statusClass(status: unknown): string | undefined {
  return typeof status === 'string' ? /^\s*([45])\.\d/.exec(status)?.[1] : undefined;
}

/** The sub-types with which SES says that it declined to send: no feedback of this mail. */
export function isSuppressed(subType: unknown): boolean {
  return (
    typeof subType === 'string' && /^(?:Suppressed|EmailValidationSuppressed|On[A-Za-z]{0,40}SuppressionList)$/.test(subType)
  );
}

/** `isBotEvent` is the text `Likely` or `Unlikely`; anything else is "SES did not say". */
export function robot(isBotEvent: unknown): Pick<EmailEvent, 'bot'> {
  if (isBotEvent === 'Likely') return { bot: 'likely' };
  return isBotEvent === 'Unlikely' ? { bot: 'unlikely' } : {};
}
