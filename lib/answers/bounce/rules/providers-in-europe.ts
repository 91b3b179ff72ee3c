import type { Rule } from '../rule.ts';

/** Marks and sentences of providers in Europe and Russia. GMX, WEB.DE and mail.com give no enhanced codes at all. */
export const europeanProviders: readonly Rule[] = [
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
];
