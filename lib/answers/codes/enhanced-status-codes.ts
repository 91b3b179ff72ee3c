import { advice } from './advice.ts';
import { type Entry, type Meaning, meaningOf } from './meaning.ts';

/**
 * Subject and detail of the enhanced status codes, every one that is registered; the class before them (2, 4, 5) is told apart in
 * `enhancedStatus`. The words are ours.
 * @see https://www.rfc-editor.org/rfc/rfc3463 the scheme and the first codes
 * @see https://www.iana.org/assignments/smtp-enhanced-status-codes the registry (RFC 5248), as of 2024-12-06
 */
const details: Readonly<Record<string, Entry>> = {
  '0.0': ['The server gives no reason.', 'afterFix', advice.readAnswer],

  '1.0': ['Something is wrong with an address.', 'never', advice.checkAddress],
  '1.1': ['There is no such mailbox.', 'never', advice.checkAddress],
  '1.2': ['The domain of the address does not exist or takes no mail.', 'never', advice.checkAddress],
  '1.3': ['The address is not written as an address must be.', 'never', advice.checkAddress],
  '1.4': ['The address fits more than one mailbox.', 'never', advice.checkAddress],
  '1.5': ['The address is good.', 'byItself', advice.nothing],
  '1.6': ['The mailbox has moved, and nobody knows where to.', 'never', advice.remove],
  '1.7': ['The sender address is not written as an address must be.', 'afterFix', advice.sender],
  '1.8': ['The domain of the sender address does not exist or takes no mail.', 'afterFix', advice.sender],
  '1.9': ['The mail was passed to a system that does not report back.', 'byItself', advice.nothing],
  '1.10': ['The domain says in its DNS that it takes no mail at all (null MX).', 'never', advice.remove],

  '2.0': ['Something is wrong with the mailbox.', 'byItself', advice.later],
  '2.1': ['The mailbox is there but switched off: it takes no mail.', 'never', advice.remove],
  '2.2': ['The mailbox is full.', 'byItself', advice.later],
  '2.3': ['The mail is larger than this mailbox may receive.', 'afterFix', advice.smaller],
  '2.4': ['The address is a mailing list that could not be resolved.', 'afterFix', advice.theirs],

  '3.0': ['Something is wrong with the recipient’s mail system.', 'byItself', advice.theirs],
  '3.1': ['The recipient’s mail system has no room left.', 'byItself', advice.later],
  '3.2': ['The recipient’s mail system takes no mail at the moment.', 'byItself', advice.later],
  '3.3': ['The recipient’s mail system lacks a feature that the mail needs.', 'afterFix', advice.format],
  '3.4': ['The mail is larger than the recipient’s mail system takes.', 'afterFix', advice.smaller],
  '3.5': ['The recipient’s mail system is set up wrongly.', 'afterFix', advice.theirs],
  '3.6': ['The mail was taken with another priority.', 'byItself', advice.nothing],

  '4.0': ['Something is wrong on the way to the recipient’s mail system.', 'byItself', advice.later],
  '4.1': ['The recipient’s mail system does not answer.', 'byItself', advice.later],
  '4.2': ['The connection broke or stayed silent.', 'byItself', advice.later],
  '4.3': ['A directory (DNS, as a rule) could not be asked.', 'byItself', advice.later],
  '4.4': ['No way to the recipient’s domain: DNS names no mail server for it.', 'never', advice.checkAddress],
  '4.5': ['The recipient’s mail system is overloaded.', 'byItself', advice.later],
  '4.6': ['The mail ran in a circle between servers.', 'afterFix', advice.theirs],
  '4.7': ['The mail was tried for so long that its time ran out.', 'byItself', advice.later],

  '5.0': ['The servers did not agree on the mail protocol.', 'byItself', advice.protocol],
  '5.1': ['A command came that the server does not know, or not then.', 'byItself', advice.protocol],
  '5.2': ['The server could not read a command.', 'byItself', advice.protocol],
  '5.3': ['The mail has more recipients than the server takes at once.', 'afterFix', 'Send to fewer recipients in one mail.'],
  '5.4': ['A command carried something the server does not take.', 'byItself', advice.protocol],
  '5.5': ['The servers speak different versions of the protocol.', 'byItself', advice.protocol],
  '5.6': ['A sign-in line was too long.', 'byItself', advice.protocol],

  '6.0': ['Something in the mail’s content was not taken.', 'afterFix', advice.format],
  '6.1': ['The mail holds a kind of content that is not taken.', 'afterFix', advice.format],
  '6.2': ['The mail would have to be converted, and that is not allowed.', 'afterFix', advice.format],
  '6.3': ['The mail would have to be converted, and the server cannot.', 'afterFix', advice.format],
  '6.4': ['The mail was converted and lost something.', 'afterFix', advice.format],
  '6.5': ['The mail could not be converted.', 'afterFix', advice.format],
  '6.6': ['Content that the mail refers to could not be had.', 'afterFix', advice.format],
  '6.7': ['An address outside ASCII is not allowed here.', 'afterFix', advice.format],
  '6.8': ['The answer would be in UTF-8, which was not agreed.', 'afterFix', advice.format],
  '6.9': ['Headers in UTF-8 cannot be passed on to this recipient.', 'afterFix', advice.format],
  '6.10': ['The answer would be in UTF-8, which was not agreed (an old number for X.6.8).', 'afterFix', advice.format],

  '7.0': ['The server’s security or policy said no.', 'afterFix', advice.readAnswer],
  '7.1': [
    'The server may not or does not want to take this mail: policy, a block list or a spam filter.',
    'afterFix',
    advice.readAnswer,
  ],
  '7.2': ['You may not write to this mailing list.', 'afterFix', 'Ask the owner of the list to let the sender in.'],
  '7.3': ['Security would have to be converted, and that is not possible.', 'afterFix', advice.encryption],
  '7.4': ['The server does not have the security that the mail wants.', 'afterFix', advice.encryption],
  '7.5': ['Something failed in encryption or in a signature.', 'afterFix', advice.encryption],
  '7.6': ['The server does not know this kind of encryption.', 'afterFix', advice.encryption],
  '7.7': ['The mail was changed on the way: its signature does not fit.', 'afterFix', advice.authentication],
  '7.8': ['The sign-in was refused.', 'afterFix', advice.support],
  '7.9': ['The sign-in was of too weak a kind.', 'afterFix', advice.support],
  '7.10': ['The server wants an encrypted connection.', 'afterFix', advice.encryption],
  '7.11': ['This kind of sign-in wants an encrypted connection.', 'afterFix', advice.encryption],
  '7.12': ['A password has to be renewed before this sign-in works.', 'afterFix', advice.support],
  '7.13': ['The account is switched off.', 'never', advice.remove],
  '7.14': ['The server takes such mail from trusted senders only.', 'afterFix', advice.readAnswer],
  '7.15': ['The mail’s priority is too low for the server now.', 'byItself', advice.later],
  '7.16': ['The mail is too large for its priority.', 'afterFix', advice.smaller],
  '7.17': ['The mailbox has another owner by now.', 'never', advice.remove],
  '7.18': ['The domain has another owner by now.', 'never', advice.remove],
  '7.19': ['Whether the mailbox still has the same owner could not be checked.', 'byItself', advice.later],
  '7.20': ['No DKIM signature that holds.', 'afterFix', advice.authentication],
  '7.21': ['No DKIM signature that the server accepts.', 'afterFix', advice.authentication],
  '7.22': ['No DKIM signature of the From domain.', 'afterFix', advice.authentication],
  '7.23': ['SPF does not allow this server to send for the domain.', 'afterFix', advice.authentication],
  '7.24': ['SPF could not be checked: the record has an error.', 'afterFix', advice.authentication],
  '7.25': ['The name of the sending IP address does not check out (reverse DNS).', 'afterFix', advice.support],
  '7.26': ['More than one of SPF, DKIM and DMARC failed.', 'afterFix', advice.authentication],
  '7.27': ['The sender’s domain says in its DNS that it takes no mail (null MX).', 'afterFix', advice.sender],
  '7.28': ['The server sees a flood of mail from the sender.', 'byItself', advice.reputation],
  '7.29': ['The chain of signatures of forwarders (ARC) does not hold.', 'afterFix', advice.theirs],
  '7.30': ['The mail insists on encryption all the way, and the next server does not offer it.', 'afterFix', advice.encryption],
};

/** `undefined` for text that is no enhanced status; a detail that is not registered has the meaning of its subject. */
export function enhancedStatus(code: string): Meaning | undefined {
  const [, severity, subject, detail] = /^([245])\.(\d{1,3})\.(\d{1,3})$/.exec(code) ?? [];
  const entry = details[`${subject}.${detail}`] ?? details[`${subject}.0`] ?? details['0.0'];
  if (severity === undefined || entry === undefined) return undefined;
  const known = meaningOf(entry);
  if (severity === '2') return { ...known, heals: 'byItself', advice: advice.nothing };
  // Class 4: the server itself says that it may pass.
  return severity === '4' && known.heals === 'never'
    ? { meaning: known.meaning, heals: 'byItself', advice: advice.later }
    : known;
}

export const registeredCodes: readonly string[] = Object.keys(details);
