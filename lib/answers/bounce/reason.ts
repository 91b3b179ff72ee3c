/**
 * Whether the next mail to the same address may fare better: `byItself` without any change, `afterFix` once somebody has changed something,
 * `never`, or `unclear`: the answer does not tell, and then nobody is told to send again or to take the address off.
 */
export type Heals = 'byItself' | 'afterFix' | 'never' | 'unclear';

/** What a reason means in plain words, whether it heals and what to do: the one place for all three, so that no two answers differ. */
export type Meaning = { readonly meaning: string; readonly heals: Heals; readonly advice: string };

const askSupport = 'If it comes back, ask AWS Support (ses-events why MESSAGE_ID prints the block to paste).';
const authentication = 'Check SPF, DKIM and DMARC of your sending domain, and that the From domain matches them.';
const takeOff = 'Stop sending to this address and take it off your lists.';
const checkAddress = 'Look for a typing error in the address; if there is none, take it off your lists.';
const later = 'Send it again later. If it stays so for days, reach the recipient another way.';
const tooFast =
  'Send less and slower to this domain, only to people who want the mail. What was put off can be sent again later.';

/** Every reason why a mail did not arrive, a closed list: the address and its mailbox, how you send, what you send, the machines between, SES itself. */
export const reasons = {
  noSuchAddress: { meaning: 'There is no such mailbox.', heals: 'never', advice: checkAddress },
  noSuchDomain: {
    meaning: 'The domain of the address does not exist or takes no mail.',
    heals: 'never',
    advice: 'Look for a typing error after the @; if there is none, take the address off your lists.',
  },
  moved: {
    meaning: 'The recipient has moved: this address is no longer theirs.',
    heals: 'never',
    advice: 'Take this address off your lists, and use the new one if the answer names it.',
  },
  disabled: { meaning: 'The mailbox is switched off: it takes no mail.', heals: 'never', advice: takeOff },
  mailboxFull: { meaning: 'The mailbox is full.', heals: 'byItself', advice: later },
  rateLimited: {
    meaning: 'Too much mail came in too short a time, from you or for this recipient.',
    heals: 'byItself',
    advice: tooFast,
  },
  greylisted: {
    meaning: 'The server puts off senders that it does not know yet (greylisting): a later attempt is taken.',
    heals: 'byItself',
    advice: 'Nothing to change: SES tries again by itself. If SES has given up, send it again.',
  },
  blocked: {
    meaning: 'The server does not take mail from this sending address or domain: a block list, or a bad reputation.',
    heals: 'afterFix',
    advice: `Read the answer: it usually names the list and how to be taken off. Look at your complaint rate (ses-events stats). ${askSupport}`,
  },
  spam: {
    meaning: 'The server takes the mail for spam.',
    heals: 'afterFix',
    advice:
      'Change the text and its links, send only to people who want the mail, and look at your complaint rate (ses-events stats).',
  },
  virus: {
    meaning: 'A virus, or what a scanner takes for one, is in the mail.',
    heals: 'afterFix',
    advice: 'Look for the file or link that a virus scanner dislikes. Nobody got the mail.',
  },
  policy: {
    meaning: 'A rule of the recipient or of their organisation does not allow this mail.',
    heals: 'afterFix',
    advice: 'Read the answer: it usually names the rule. Change the mail, or ask the recipient’s administrator to let you in.',
  },
  authentication: {
    meaning: 'The server cannot make sure who sent the mail: SPF, DKIM, DMARC, reverse DNS or encryption.',
    heals: 'afterFix',
    advice: authentication,
  },
  tooLarge: {
    meaning: 'The mail is larger than the server or the mailbox takes.',
    heals: 'afterFix',
    advice: 'Make the mail smaller: link to large files in place of attaching them.',
  },
  content: {
    meaning: 'The form of the mail is not taken: its headers, its encoding or an attachment.',
    heals: 'afterFix',
    advice: 'Change the mail’s format: plain text or simple HTML, common attachment types, ASCII addresses.',
  },
  relaying: {
    meaning: 'The server that DNS names for this domain says that it is not responsible for it.',
    heals: 'afterFix',
    advice:
      'Look for a typing error after the @. If there is none, the domain’s administrator must mend its mail server or its MX records.',
  },
  loop: {
    meaning: 'The mail ran in a circle between servers.',
    heals: 'afterFix',
    advice: 'The recipient’s administrator must mend a forwarding; until then reach the recipient another way.',
  },
  serverFault: {
    meaning: 'The recipient’s mail system has a fault of its own.',
    heals: 'byItself',
    advice: 'Send it again later, or ask the recipient’s administrator.',
  },
  network: {
    meaning: 'The recipient’s mail server could not be reached, or the connection broke.',
    heals: 'byItself',
    advice: later,
  },
  expired: {
    meaning: 'The mail was tried for so long that its time ran out; nothing says why.',
    heals: 'byItself',
    advice: later,
  },
  suppressed: {
    meaning: 'SES did not send it: the address is on a suppression list.',
    heals: 'afterFix',
    advice: 'If the address is good and its owner wants the mail, take it off the list; otherwise take it off your own lists.',
  },
  unsubscribed: {
    meaning: 'SES did not send it: the contact has unsubscribed from the list that the send named.',
    heals: 'never',
    advice: 'Respect it: do not mail this list to them until they subscribe again.',
  },
  autoReply: {
    meaning: 'An automatic reply, out of office as a rule: SES lists it as a transient bounce, and the mail was delivered.',
    heals: 'byItself',
    advice: 'Nothing to do.',
  },
  unclear: {
    meaning: 'The answer does not tell why.',
    heals: 'unclear',
    advice: `Do nothing about the address yet: see how the next mail to it fares. ${askSupport}`,
  },
} as const satisfies Readonly<Record<string, Meaning>>;

export type Reason = keyof typeof reasons;
