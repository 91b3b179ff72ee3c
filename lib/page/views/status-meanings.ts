import type { MailStatus } from '../../answers/mails/mail-status.ts';

/** What each status says of a mail, for whoever does not know the words. */
export const statusMeanings: Readonly<Record<MailStatus, string>> = {
  complained: 'The recipient reported it as spam.',
  bounced: 'It did not arrive, and sent again as it is, it would fare no better.',
  suppressed: 'SES did not send it: the address is on a suppression list, or has unsubscribed.',
  rejected: 'SES refused to send it: it found a virus, as a rule.',
  renderingFailed: 'SES could not fill in the template, so nothing was sent.',
  delivered: 'The recipient’s mail server took it.',
  softBounced: 'It did not arrive this time; a later mail may.',
  delayed: 'It has not arrived yet: SES is still trying.',
  sent: 'SES took it. Nothing has been heard of it since.',
  noOutcome: 'SES took it, and has said since neither that it arrived nor that it will not: sent, or delayed.',
};
