import type { Rule } from '../rule.ts';

/** Marks and sentences by which one provider says what it means, where the words alone would be read otherwise or not at all. */
export const providerRules: readonly Rule[] = [
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

  // https://support.apple.com/102322
  { reason: 'policy', by: 'iCloud', says: ['(cs01|hm08)'] },
  // https://postmaster.aol.com (until 2018)
  { reason: 'blocked', by: 'AOL', says: ['rtr (bl|bb|br|bg|du|ch|sc)'] },
  // https://postmaster.comcast.net/smtp-error-codes.php
  { reason: 'rateLimited', by: 'Comcast', says: ['rl0000##'] },
  { reason: 'blocked', by: 'Comcast', says: ['comcast … block* for spam', 'bl0000##'] },
  // https://www.spectrum.net/support/internet/understanding-email-error-codes, https://www.cox.com/residential/support/email-error-codes.html
  { reason: 'rateLimited', by: 'Charter, Cox', says: ['aup lim*', 'too many … aup'] },
  { reason: 'authentication', by: 'Charter, Cox', says: ['aup (dns|dom|spf|sndr|cxsndr|cxdns)'] },
  // https://postmaster.orange.fr
  { reason: 'rateLimited', by: 'Orange', says: ['ofr004 *', 'ofr (108|109)'] },
  { reason: 'noSuchAddress', by: 'Orange', says: ['ofr ?(004 )?416'] },
  { reason: 'mailboxFull', by: 'Orange', says: ['ofr ?(004 )?417'] },
  {
    reason: 'blocked',
    by: 'Orange',
    heals: 'byItself',
    says: ['temporary (block|black) ?list*', 'temporarily (block|black) ?listed'],
  },
  { reason: 'spam', by: 'Orange', says: ['ofr (506|507)'] },

  // https://help.mail.163.com: three letters tell the case.
  {
    reason: 'rateLimited',
    by: 'NetEase',
    says: [
      'hl (icc|ifc|mep)',
      'mi (cel|dmc|ccl|sfq|stc)',
      'rp (drc|ccl|cel|qrc|trc|frl)',
      'requested mail action not taken too much *',
    ],
  },
  { reason: 'spam', by: 'NetEase', says: ['dt (spm|spb)'] },
  { reason: 'blocked', by: 'NetEase', says: ['hl (rep|ihu|ipb|ith)', 'dt rbl', 'mi spb', 'wm (bli|blu)', 'user in blacklist'] },
  { reason: 'authentication', by: 'NetEase', says: ['(mi|dt) (spf|dkm|dmarc)', 'dt sum', 'hl nhd'] },
  { reason: 'policy', by: 'NetEase', says: ['local user only', 'no smtp mx only', 'null sender is not allowed'] },
  {
    reason: 'authentication',
    by: 'QQ',
    says: ['domain may not exist or dns check failed'],
  },
  {
    reason: 'rateLimited',
    by: 'QQ',
    says: [
      'ip frequency limited',
      'domain frequency limited',
      'sender frequency limited',
      'connection frequency limited',
      'frequency limit*',
    ],
  },
  {
    reason: 'spam',
    by: 'QQ',
    says: ['(suspected )?spam … qq', 'mail content denied', 'content is suspected', 'suspected … bounce attack*'],
  },
  { reason: 'noSuchAddress', by: 'QQ', says: ['mailbox unavailable or access denied', 'no such user … qq'] },
  // https://www.gmx.com/mail/senderguidelines and https://postmaster.gmx.net/en/error-messages
  {
    reason: 'authentication',
    by: 'GMX, WEB.DE, mail.com',
    says: ['reject due to (spf|dkim|dmarc)', 'nemesis … (ptr|dns)', 'bad dns ptr'],
  },
  {
    reason: 'blocked',
    by: 'GMX, WEB.DE, mail.com',
    says: ['nemesis esmtp service … (no smtp service|access)', 'transaction failed reject due to policy'],
  },
  { reason: 'mailboxFull', by: 'GMX, WEB.DE, mail.com', says: ['gmx case quot*'] },
  // https://postmaster.mail.ru
  {
    reason: 'spam',
    by: 'Mail.ru',
    says: ['spam message (rejected|discarded)', 'message (was )?(rejected|not accepted) … (spam|suspicion)'],
  },
  { reason: 'disabled', by: 'Mail.ru', says: ['account is not active', 'user is terminated'] },
  { reason: 'disabled', by: 'La Poste', says: ['archived recipient', 'archivee*'] },
  // https://postmaster.t-online.de
  {
    reason: 'blocked',
    by: 'T-Online',
    says: ['ip … none working', 'dialup transient ip not allowed', 'ask for being unlisted', 'ip … none bad reputation'],
  },

  // https://community.mimecast.com: SMTP error codes; https://campus.barracuda.com
  { reason: 'greylisted', by: 'Mimecast', says: ['internal resources are temporarily unavailable'] },
  { reason: 'noSuchAddress', by: 'Mimecast', says: ['invalid recipient … mimecast', 'recipient not found … mimecast'] },
  {
    reason: 'policy',
    by: 'Mimecast',
    says: ['administrative prohibition', 'envelope blocked', 'header based manually blocked'],
  },
  { reason: 'blocked', by: 'Barracuda', says: ['permanent failure for one or more recipients … blocked'] },
  { reason: 'blocked', by: 'Cisco', says: ['sending mta s? ?poor reputation', 'mtas poor reputation'] },
  { reason: 'spam', by: 'Cloudmark', says: ['csi … (spam|block)', 'contains … fingerprint'] },
];
