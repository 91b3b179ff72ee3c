import type { Detail, EmailEvent } from './email-event.ts';

/** Whether SES counts the bounce as permanent: its rates, and the lines at which it reviews accounts, go by this and not by what the server wrote. */
export function isPermanent(bounce: Detail): boolean {
  return bounce.bounceType === 'Permanent';
}

/** The sub-types with which SES says that it declined to send, because of a list or since the contact has unsubscribed: no feedback of this mail. */
export function isSuppressed(subType: unknown): boolean {
  return (
    typeof subType === 'string' &&
    /^(?:Suppressed|EmailValidationSuppressed|UnsubscribedRecipient|On[A-Za-z]{0,40}SuppressionList)$/.test(subType)
  );
}

/** `isBotEvent` is the text `Likely` or `Unlikely`; anything else is "SES did not say". */
export function robot(isBotEvent: unknown): Pick<EmailEvent, 'bot'> {
  if (isBotEvent === 'Likely') return { bot: 'likely' };
  return isBotEvent === 'Unlikely' ? { bot: 'unlikely' } : {};
}
