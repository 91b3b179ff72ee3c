import type { Heals, Reason } from './reason.ts';

/** What SES's own word stands for; `says` and `advice` where the reason alone would say too little. */
export type SesWord = { readonly reason: Reason; readonly heals?: Heals; readonly says?: string; readonly advice?: string };

/**
 * SES's sub-types of bounces (and of complaints, where it declined to send), and its types of delay. Open lists.
 * `General` and `Undetermined` say nothing and are not here.
 * @see https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
const declined: Readonly<Record<string, SesWord>> = {
  Suppressed: {
    reason: 'suppressed',
    heals: 'byItself',
    says: 'SES did not send it: the address has bounced for some SES customer lately and is on SES’s own, global list, of which you cannot take it off.',
    advice:
      'Check the address. It leaves the global list by itself, after two weeks at most; with the account’s own suppression list switched on, that list decides in its place.',
  },
  OnAccountSuppressionList: {
    reason: 'suppressed',
    says: 'SES did not send it: the address is on the suppression list of your account, since a mail to it bounced or was complained about, or somebody put it there.',
    advice:
      'If the address is good and its owner wants the mail, take it off the list (aws sesv2 delete-suppressed-destination); otherwise take it off your own lists.',
  },
  OnTenantSuppressionList: {
    reason: 'suppressed',
    says: 'SES did not send it: the address is on the suppression list of the tenant that the mail was sent for.',
    advice:
      'If the address is good and its owner wants the mail, take it off the tenant’s list in SES; otherwise take it off your own lists.',
  },
  EmailValidationSuppressed: {
    reason: 'suppressed',
    heals: 'never',
    says: 'SES did not send it: its address validation judged that the address would bounce.',
    advice: 'Check the address. If it is good, look at the validation threshold of the account or the configuration set.',
  },
  UnsubscribedRecipient: { reason: 'unsubscribed' },
};

const bounceSubTypes: Readonly<Record<string, SesWord>> = {
  NoEmail: { reason: 'noSuchAddress' },
  MailboxFull: { reason: 'mailboxFull' },
  MessageTooLarge: { reason: 'tooLarge' },
  ContentRejected: { reason: 'spam', says: 'The server did not like the mail’s content.' },
  AttachmentRejected: { reason: 'content', says: 'The server does not take such an attachment.' },
  CustomTimeoutExceeded: {
    reason: 'expired',
    says: 'The time that your configuration set allows for delivery ran out.',
    advice: 'Allow more time (maximum delivery time of the configuration set), or send it again later.',
  },
};

const delayTypes: Readonly<Record<string, SesWord>> = {
  InternalFailure: { reason: 'serverFault', says: 'SES has a problem of its own.' },
  MailboxFull: { reason: 'mailboxFull' },
  SpamDetected: { reason: 'rateLimited', says: 'The server sees a lot of unsolicited mail from the sender.' },
  RecipientServerError: { reason: 'serverFault' },
  IPFailure: { reason: 'blocked', says: 'The server blocks or slows the sending IP address.' },
  TransientCommunicationFailure: { reason: 'network' },
  BYOIPHostNameLookupUnavailable: {
    reason: 'authentication',
    says: 'The name of an IP address that you brought to SES could not be looked up.',
    advice: 'Check the reverse DNS of your own IP addresses.',
  },
  SendingDeferral: { reason: 'rateLimited', says: 'SES itself holds the mail back for a while.' },
};

/** A list that is new has the name of one: `On...SuppressionList`. */
export function ofDeclined(subType: string): SesWord | undefined {
  return look(declined, subType) ?? (/^On[A-Za-z]{0,40}SuppressionList$/.test(subType) ? { reason: 'suppressed' } : undefined);
}

export function ofBounce(subType: string): SesWord | undefined {
  return look(bounceSubTypes, subType);
}

export function ofDelay(delayType: string): SesWord | undefined {
  return look(delayTypes, delayType);
}

/** Own names alone: the word comes from outside, and `constructor` is one. */
function look(table: Readonly<Record<string, SesWord>>, name: string): SesWord | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
