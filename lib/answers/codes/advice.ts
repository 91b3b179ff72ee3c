/** What to do, said once: many codes ask for the same. */
export const advice = {
  remove: 'Stop sending to this address and take it off your lists.',
  checkAddress: 'Look for a typing error in the address; if there is none, take it off your lists.',
  later: 'Send it again later. If it stays so for days, reach the recipient another way.',
  theirs: 'The fault lies with the recipient’s mail system: send it again later, or ask its administrator.',
  readAnswer:
    'Read the server’s answer: it usually names the rule, often with a page about it. Then change the mail or ask its administrator.',
  authentication: 'Check SPF, DKIM and DMARC of your sending domain, and that the From domain matches them.',
  reputation:
    'Send less and slower to this domain, only to people who want the mail; look at your complaint rate (ses-events stats).',
  smaller: 'Make the mail smaller: link to large files in place of attaching them.',
  format: 'Change the mail’s format: plain text or simple HTML, common attachment types, ASCII addresses.',
  sender: 'Check the From and MAIL FROM addresses: their domains must exist and accept mail.',
  support: 'If it comes back, ask AWS Support (ses-events why MESSAGE_ID prints the block to paste).',
  protocol:
    'Two mail servers did not understand each other: send it again, and if it comes back, ask AWS Support (ses-events why MESSAGE_ID prints the block to paste).',
  encryption: 'Look at the configuration set’s TLS policy, or ask the recipient’s administrator which encryption is wanted.',
  nothing: 'Nothing to do.',
} as const;
