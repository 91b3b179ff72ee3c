import type { Rule } from '../rule.ts';

/** Single words and marks that leave it at that: believed only where nothing more exact is said. */
export const vagueRules: readonly Rule[] = [
  // RFC 5321 has this sentence for 450 and 550, and some servers write it before whatever they mean.
  {
    reason: 'noSuchAddress',
    by: 'any server; RFC 5321',
    says: [
      '(mailbox|user|account|recipient|address|user account) (is |currently )?(unavailable|not available)',
      'unavailable (mail )?(user|mailbox|recipient)',
    ],
  },
  // Orange, La Poste, Charter, Cox and GoDaddy number their refusals; most of those that say no more are about the sending address.
  {
    reason: 'blocked',
    by: 'a provider’s mark for refused senders',
    says: ['lpn00#', 'lpnaaa', 'aup', 'ib###', 'ofr00#', 'ofr ###'],
  },
  {
    reason: 'noSuchAddress',
    by: 'any server',
    says: [
      '(recipient|recipients|rcpt|rcpt to|address|addressee|mailbox|user) (address )?(rejected|refused|denied|not accepted)',
      'rejected (recipient|address|rcpt)',
      '(not|no|unknown|invalid|nonexist*|inexist*|wrong|bad|unrecogni*|missing|without) … (user|users|mailbox|recipient|recipients|account|address|alias|addressee|person|inbox|username|subscriber|mail ?drop|employee)',
      '(user|users|mailbox|recipient|recipients|account|address|alias|addressee|person|inbox|username|subscriber|employee) … (unknown|invalid|nonexist*|inexist*|wrong|bad|unrecogni*|missing|gone|exist*|not|no|undeliver*|delet*|remov*)',
      '(nonexistent|inexistent|unknown)',
    ],
  },
  { reason: 'mailboxFull', by: 'any server', says: ['(quota|overquota|full|capacity)', 'storage limit'] },
  { reason: 'disabled', by: 'any server', says: ['(disabled|inactive|deactivated|suspended|locked|frozen)'] },
  { reason: 'moved', by: 'any server', says: ['(moved|forwarding|retired|left)'] },
  {
    reason: 'blocked',
    by: 'any server',
    says: ['(blocked|block|banned|blacklisted|blocking|listed|barred)', 'sender (is )?(rejected|refused|denied)'],
  },
  { reason: 'blocked', by: 'block lists', says: ['blocklist link'] },
  { reason: 'authentication', by: 'any server', says: ['(sender|helo|hostname|signature|certificate|forged|spoof*)'] },
  { reason: 'loop', by: 'any server', says: ['(loop*|hops|received)'] },
  {
    reason: 'content',
    by: 'any server',
    says: ['(header*|mime|format|attachment*|content|character*|message id|subject|body)'],
  },
  { reason: 'relaying', by: 'any server', says: ['(relay*|forward*)'] },
  {
    reason: 'policy',
    by: 'any server',
    says: [
      '(prohibited|forbidden|unwanted|unauthor*|restrict*|disallow*|unwelcome|rules?|reasons|decline*)',
      'not (allowed|permitted|wanted|welcome)',
    ],
  },
];
