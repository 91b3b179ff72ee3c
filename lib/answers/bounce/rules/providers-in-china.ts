import type { Rule } from '../rule.ts';

/** NetEase (163, 126, yeah.net) names the case by three letters; QQ by a sentence. */
export const chineseProviders: readonly Rule[] = [
  // https://help.mail.163.com: three letters tell the case.
  {
    reason: 'rateLimited',
    by: 'NetEase',
    says: [
      'hl (icc|ifc|mep)',
      'mi (cel|dmc|ccl|sfq|stc)',
      'rp (drc|ccl|cel|qrc|trc)',
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
];
