import type { Reason } from './reason.ts';

/** What a code says, and the reason that it stands for; `undefined` where servers give it for anything. */
type Entry = readonly [reason: Reason | undefined, says: string];

const vague = undefined;

/**
 * Subject and detail of the enhanced status codes, every one that is registered; the class before them (2, 4, 5) is told apart by the judge.
 * The words are ours.
 * @see https://www.rfc-editor.org/rfc/rfc3463 the scheme and the first codes
 * @see https://www.iana.org/assignments/smtp-enhanced-status-codes the registry (RFC 5248), as of 2024-12-06
 */
const registered: Readonly<Record<string, Entry>> = {
  '0.0': [vague, 'The server gives no reason.'],

  '1.0': [vague, 'Something is wrong with an address.'],
  '1.1': ['noSuchAddress', 'There is no such mailbox.'],
  '1.2': ['noSuchDomain', 'The domain of the address does not exist or takes no mail.'],
  '1.3': ['noSuchAddress', 'The address is not written as an address must be.'],
  '1.4': ['noSuchAddress', 'The address fits more than one mailbox.'],
  '1.5': [vague, 'The address is good.'],
  '1.6': ['moved', 'The mailbox has moved, and nobody knows where to.'],
  '1.7': ['authentication', 'The sender address is not written as an address must be.'],
  '1.8': ['authentication', 'The domain of the sender address does not exist or takes no mail.'],
  '1.9': [vague, 'The mail was passed to a system that does not report back.'],
  '1.10': ['noSuchDomain', 'The domain says in its DNS that it takes no mail at all (null MX).'],

  '2.0': [vague, 'Something is wrong with the mailbox.'],
  '2.1': ['disabled', 'The mailbox is there but switched off: it takes no mail.'],
  '2.2': ['mailboxFull', 'The mailbox is full.'],
  '2.3': ['tooLarge', 'The mail is larger than this mailbox may receive.'],
  '2.4': ['serverFault', 'The address is a mailing list that could not be resolved.'],

  '3.0': [vague, 'Something is wrong with the recipient’s mail system.'],
  '3.1': ['serverFault', 'The recipient’s mail system has no room left.'],
  '3.2': ['serverFault', 'The recipient’s mail system takes no mail at the moment.'],
  '3.3': ['content', 'The recipient’s mail system lacks a feature that the mail needs.'],
  '3.4': ['tooLarge', 'The mail is larger than the recipient’s mail system takes.'],
  '3.5': ['serverFault', 'The recipient’s mail system is set up wrongly.'],
  '3.6': [vague, 'The mail was taken with another priority.'],

  '4.0': [vague, 'Something is wrong on the way to the recipient’s mail system.'],
  '4.1': ['network', 'The recipient’s mail system does not answer.'],
  '4.2': ['network', 'The connection broke or stayed silent.'],
  '4.3': ['network', 'A directory (DNS, as a rule) could not be asked.'],
  '4.4': ['noSuchDomain', 'No way to the recipient’s domain: DNS names no mail server for it.'],
  '4.5': ['serverFault', 'The recipient’s mail system is overloaded.'],
  '4.6': ['loop', 'The mail ran in a circle between servers.'],
  '4.7': ['expired', 'The mail was tried for so long that its time ran out.'],

  '5.0': [vague, 'The servers did not agree on the mail protocol.'],
  '5.1': ['serverFault', 'A command came that the server does not know, or not then.'],
  '5.2': ['serverFault', 'The server could not read a command.'],
  '5.3': ['rateLimited', 'The mail has more recipients than the server takes at once.'],
  '5.4': ['serverFault', 'A command carried something the server does not take.'],
  '5.5': ['serverFault', 'The servers speak different versions of the protocol.'],
  '5.6': ['serverFault', 'A sign-in line was too long.'],

  '6.0': ['content', 'Something in the mail’s content was not taken.'],
  '6.1': ['content', 'The mail holds a kind of content that is not taken.'],
  '6.2': ['content', 'The mail would have to be converted, and that is not allowed.'],
  '6.3': ['content', 'The mail would have to be converted, and the server cannot.'],
  '6.4': ['content', 'The mail was converted and lost something.'],
  '6.5': ['content', 'The mail could not be converted.'],
  '6.6': ['content', 'Content that the mail refers to could not be had.'],
  '6.7': ['content', 'An address outside ASCII is not allowed here.'],
  '6.8': ['content', 'The answer would be in UTF-8, which was not agreed.'],
  '6.9': ['content', 'Headers in UTF-8 cannot be passed on to this recipient.'],
  '6.10': ['content', 'The answer would be in UTF-8, which was not agreed (an old number for X.6.8).'],

  '7.0': [vague, 'The server’s security or policy said no.'],
  '7.1': [vague, 'The server may not or does not want to take this mail: policy, a block list or a spam filter.'],
  '7.2': ['policy', 'You may not write to this mailing list.'],
  '7.3': ['policy', 'Security would have to be converted, and that is not possible.'],
  '7.4': ['policy', 'The server does not have the security that the mail wants.'],
  '7.5': ['authentication', 'Something failed in encryption or in a signature.'],
  '7.6': ['authentication', 'The server does not know this kind of encryption.'],
  '7.7': ['authentication', 'The mail was changed on the way: its signature does not fit.'],
  '7.8': ['policy', 'The sign-in was refused.'],
  '7.9': ['policy', 'The sign-in was of too weak a kind.'],
  '7.10': ['authentication', 'The server wants an encrypted connection.'],
  '7.11': ['authentication', 'This kind of sign-in wants an encrypted connection.'],
  '7.12': ['policy', 'A password has to be renewed before this sign-in works.'],
  '7.13': ['disabled', 'The account is switched off.'],
  '7.14': ['policy', 'The server takes such mail from trusted senders only.'],
  '7.15': ['rateLimited', 'The mail’s priority is too low for the server now.'],
  '7.16': ['tooLarge', 'The mail is too large for its priority.'],
  '7.17': ['moved', 'The mailbox has another owner by now.'],
  '7.18': ['moved', 'The domain has another owner by now.'],
  '7.19': ['serverFault', 'Whether the mailbox still has the same owner could not be checked.'],
  '7.20': ['authentication', 'No DKIM signature that holds.'],
  '7.21': ['authentication', 'No DKIM signature that the server accepts.'],
  '7.22': ['authentication', 'No DKIM signature of the From domain.'],
  '7.23': ['authentication', 'SPF does not allow this server to send for the domain.'],
  '7.24': ['authentication', 'SPF could not be checked: the record has an error.'],
  '7.25': ['authentication', 'The name of the sending IP address does not check out (reverse DNS).'],
  '7.26': ['authentication', 'More than one of SPF, DKIM and DMARC failed.'],
  '7.27': ['authentication', 'The sender’s domain says in its DNS that it takes no mail (null MX).'],
  '7.28': ['rateLimited', 'The server sees a flood of mail from the sender.'],
  '7.29': ['authentication', 'The chain of signatures of forwarders (ARC) does not hold.'],
  '7.30': ['authentication', 'The mail insists on encryption all the way, and the next server does not offer it.'],
};

export const registeredCodes: readonly string[] = Object.keys(registered);

/** What the registry says of a code such as `5.1.1`; `undefined` for text that is none, for a detail that is not registered, and for vague ones. */
export function ofRegistry(code: string): { readonly reason: Reason; readonly says: string } | undefined {
  const [reason, says] = registered[code.slice(2)] ?? [];
  return reason !== undefined && says !== undefined ? { reason, says } : undefined;
}
