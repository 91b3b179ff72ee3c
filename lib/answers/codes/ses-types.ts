import { advice } from './advice.ts';
import { type Entry, type Meaning, meaningOf } from './meaning.ts';

/**
 * SES's own words: sub-types of bounces and complaints, feedback types, types of delay. Open lists: for a word that is not here the
 * functions give `undefined`.
 * @see https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
const suppressions: Readonly<Record<string, Entry>> = {
  Suppressed: [
    'The address has bounced for some SES customer lately and is on SES’s own, global list. You cannot take it off.',
    'byItself',
    'Check the address. It leaves the global list by itself, after two weeks at most; with the account’s own suppression list switched on, that list decides in its place.',
  ],
  OnAccountSuppressionList: [
    'The address is on the suppression list of your account, since a mail to it bounced or was complained about, or somebody put it there.',
    'afterFix',
    'If the address is good and its owner wants the mail, take it off the list (aws sesv2 delete-suppressed-destination); otherwise take it off your own lists.',
  ],
  OnTenantSuppressionList: [
    'The address is on the suppression list of the tenant that the mail was sent for.',
    'afterFix',
    'If the address is good and its owner wants the mail, take it off the tenant’s list in SES; otherwise take it off your own lists.',
  ],
  EmailValidationSuppressed: [
    'SES’s address validation judged that the address would bounce.',
    'never',
    'Check the address. If it is good, look at the validation threshold of the account or the configuration set.',
  ],
};

const bounces: Readonly<Record<string, Entry>> = {
  'Undetermined/Undetermined': ['SES got the mail back and could not read why.', 'byItself', advice.readAnswer],
  'Permanent/General': ['The server refused the mail for good.', 'never', advice.readAnswer],
  'Permanent/NoEmail': ['There is no such mailbox.', 'never', advice.checkAddress],
  'Transient/General': [
    'Something passing, or an automatic reply: an out-of-office answer looks to SES like a bounce, and that mail was delivered.',
    'byItself',
    advice.later,
  ],
  'Transient/MailboxFull': ['The mailbox is full.', 'byItself', advice.later],
  'Transient/MessageTooLarge': ['The mail is too large for the recipient’s mail system.', 'afterFix', advice.smaller],
  'Transient/CustomTimeoutExceeded': [
    'The time that your configuration set allows for delivery ran out.',
    'byItself',
    'Allow more time (maximum delivery time of the configuration set), or send it again later.',
  ],
  'Transient/ContentRejected': [
    'The server did not like the mail’s content.',
    'afterFix',
    'Change the text or the links: a filter took offence.',
  ],
  'Transient/AttachmentRejected': [
    'The server does not take such an attachment.',
    'afterFix',
    'Send another kind of file, or a link.',
  ],
};

const feedbacks: Readonly<Record<string, Entry>> = {
  abuse: ['The recipient marked the mail as spam.', 'never', advice.remove],
  fraud: [
    'The mail was reported as fraud or phishing.',
    'never',
    'Stop sending to this address, and find out who sends in your name.',
  ],
  virus: ['The mail was reported to carry a virus.', 'never', 'Stop sending, and look for what put the file into the mail.'],
  other: ['The mail was complained about, for a reason that has no name.', 'never', advice.remove],
  'not-spam': ['The recipient moved the mail out of the spam folder: praise, no complaint.', 'byItself', advice.nothing],
  'auth-failure': [
    'A mail server reported that SPF, DKIM or DMARC failed: no reader complained.',
    'afterFix',
    advice.authentication,
  ],
};

const delays: Readonly<Record<string, Entry>> = {
  InternalFailure: ['SES has a problem of its own.', 'byItself', advice.support],
  General: ['Something failed while the servers talked.', 'byItself', advice.later],
  MailboxFull: ['The mailbox is full.', 'byItself', advice.later],
  SpamDetected: ['The server sees a lot of unsolicited mail from the sender.', 'afterFix', advice.reputation],
  RecipientServerError: ['The recipient’s mail server has a problem.', 'byItself', advice.theirs],
  IPFailure: ['The server blocks or slows the sending IP address.', 'afterFix', `${advice.reputation} ${advice.support}`],
  TransientCommunicationFailure: ['The connection to the recipient’s mail server broke.', 'byItself', advice.later],
  BYOIPHostNameLookupUnavailable: [
    'The name of an IP address that you brought to SES could not be looked up.',
    'afterFix',
    'Check the reverse DNS of your own IP addresses.',
  ],
  Undetermined: ['SES could not find out why.', 'byItself', advice.later],
  SendingDeferral: ['SES itself holds the mail back for a while.', 'byItself', advice.later],
};

/** Either field may be missing or new. */
export function bounceType(type: unknown, subType: unknown): Meaning | undefined {
  return suppression(subType) ?? look(bounces, `${String(type)}/${String(subType)}`);
}

export function suppression(subType: unknown): Meaning | undefined {
  return look(suppressions, subType);
}

export function feedbackType(type: unknown): Meaning | undefined {
  return look(feedbacks, type);
}

export function delayType(type: unknown): Meaning | undefined {
  return look(delays, type);
}

/** Own names alone: the word comes from outside, and `constructor` is one. */
function look(table: Readonly<Record<string, Entry>>, name: unknown): Meaning | undefined {
  const entry = typeof name === 'string' && Object.hasOwn(table, name) ? table[name] : undefined;
  return entry && meaningOf(entry);
}
