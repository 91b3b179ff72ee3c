import type { Rule } from '../rule.ts';

/** What filters before a mail server say: the same answers at thousands of companies. */
export const filters: readonly Rule[] = [
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
