import type { Rule } from '../rule.ts';

/** Marks by which iCloud, AOL, Comcast, Charter and Cox say what they mean. */
export const americanProviders: readonly Rule[] = [
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
];
