import type { Rule } from '../rule.ts';

/** What SES writes of a mail that it did not send. */
export const declinedRules: readonly Rule[] = [
  {
    reason: 'unsubscribed',
    by: 'Amazon SES',
    says: ['(contact|recipient|address) … (has )?(unsubscribed|opted out) … (list|topic|contact list|contactlist)'],
  },
  {
    reason: 'suppressed',
    by: 'Amazon SES',
    says: ['amazon ses did not send', 'amazon ses has suppressed', '(is|are) on … suppression list'],
  },
];

/** What SES writes where no server answered. @see https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html */
export const sesRules: readonly Rule[] = [
  // SES has asked DNS for hours by then: the domain is not there, likely mistyped. No server has put anybody off.
  { reason: 'noSuchDomain', heals: 'never', by: 'Amazon SES', says: ['unable to look ?up dns'] },
  { reason: 'network', by: 'Amazon SES', says: ['failed to establish connection'] },
  { reason: 'expired', by: 'Amazon SES', says: ['message expired unable to deliver'] },
  {
    reason: 'network',
    by: 'any server that sends',
    says: ['lost connection', '(while performing|during) the (helo|ehlo) handshake'],
  },
];
