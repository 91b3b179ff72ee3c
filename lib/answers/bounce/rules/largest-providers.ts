import type { Rule } from '../rule.ts';

/** What Gmail, Microsoft and Yahoo mean by marks and sentences of their own. Most mail goes to them. */
export const largestProviders: readonly Rule[] = [
  // https://support.google.com/a/answer/3726730; the link at the end of an answer names the case.
  { reason: 'mailboxFull', by: 'Gmail', says: ['gmail overquota*', 'out of storage space'] },
  { reason: 'authentication', by: 'Gmail', says: ['rate limited because'] },
  {
    reason: 'rateLimited',
    by: 'Gmail',
    says: [
      'receiving mail (at a rate|too quickly)',
      'gmail receivingrate*',
      'unusual rate of (unsolicited )?(mail|email|emails|messages)',
      'mail has been (temporarily )?rate limited',
      'gmail unsolicitedratelimit*',
    ],
  },
  { reason: 'noSuchAddress', by: 'Gmail', says: ['tried to reach (does not|doesnt) exist', 'gmail nosuchuser'] },
  {
    reason: 'disabled',
    by: 'Gmail',
    says: ['tried to reach is (disabled|inactive)', 'gmail disableduser', 'gmail inactiveuser'],
  },
  { reason: 'spam', by: 'Gmail', says: ['gmail unsolicitedmessage*', 'likely unsolicited mail', 'likely suspicious due to'] },
  { reason: 'content', by: 'Gmail', says: ['gmail blockedmessage', 'blocked … content presents a potential security'] },
  { reason: 'relaying', by: 'Gmail', says: ['gmail relaydenied', 'gmail mailrelay*'] },
  // https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/non-delivery-reports-in-exchange-online
  {
    reason: 'noSuchAddress',
    by: 'Microsoft 365',
    says: [
      '5.4.1 … recipient address rejected access denied',
      'recipient address rejected access denied … 2018*',
      '*recipnotfound*',
      '*recipientnotfound*',
      'resolver adr *notfound',
      'resolver adr *invalid*',
      'resolver adr (external|internal)*',
      'recipient (not found|not listed) by smtp address lookup',
    ],
  },
  {
    reason: 'rateLimited',
    by: 'Microsoft 365',
    says: [
      'recipientthrott*',
      'recipient thread limit',
      'message receive limit … exceeded',
      'exceeded … number of messages',
      'messages … (sent|receive) per (hour|day)',
      '*submissionquotaexceeded*',
      'exceeded permitted limits',
      'resolver adr recip*limit',
    ],
  },
  { reason: 'mailboxFull', by: 'Microsoft 365', says: ['*quotaexceeded*', 'storedrv … mailbox full'] },
  {
    reason: 'blocked',
    by: 'Microsoft 365 and Outlook.com',
    says: ['(s3140|s3150)', 'part of their network is on our block', '(ox|sc|dy) 00#', '*banned (sending|sender)'],
  },
  { reason: 'authentication', by: 'Microsoft 365', says: ['sending domain … does not pass dmarc'] },
  { reason: 'relaying', by: 'Microsoft 365', says: ['tenantattribution', 'tenantinboundattribution'] },
  { reason: 'noSuchDomain', by: 'Microsoft 365', says: ['dns nonexistentdomain', 'infodomainnonexistent', 'infonorecords'] },
  { reason: 'tooLarge', by: 'Microsoft 365', says: ['*sizelimit'] },
  { reason: 'policy', by: 'Microsoft 365', says: ['resolver rst *', 'transport rules *'] },
  // https://senders.yahooinc.com/smtp-error-codes
  { reason: 'blocked', by: 'Yahoo', says: ['permanently deferred', '(bl|ts)2# … (block*|not accepted|permanently)'] },
  {
    reason: 'rateLimited',
    by: 'Yahoo',
    says: ['(ts|tss)0# … temporarily', 'temporarily … (ts|tss)0#', '(ts|tss)0#', 'unexpected volume or user complaints'],
  },
  {
    reason: 'noSuchAddress',
    by: 'Yahoo',
    says: ['(doesnt|does not) have (a|an) … account', 'not a valid recipient', 'delivery error dd this user'],
  },
  { reason: 'disabled', by: 'Yahoo', says: ['554 30 sorry', 'mailbox is disabled'] },
];
