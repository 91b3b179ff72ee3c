/** What mail programs put before and behind the answer that they quote. */
const frames =
  /SMTP error from remote (?:mail server|mailer) after [^:<]{0,40}:?|\(?in (?:reply|response) to (?:end of )?[A-Z]{4}(?: [A-Z]{2,4})?(?: command)?\)?|\bhost \S{1,255} ?(?:\[[^\]]{1,60}\])?(?:\(\d{1,5}\))? (?:said|refused to talk to me):|(?:remote (?:host|server|mta)|the (?:remote|other) server|server) (?:said|returned|responded(?: with)?|replied|answered):?|the error that the other server returned was:?|diagnostic-code:|\bgives? error message\b/gi;

/** An answer can be kilobytes long; what it means stands at its beginning. */
const longest = 4_000;

const addresses = /[^\s<>"'()[\],;:|=]{1,200}@[^\s<>"'()[\],;:|]{1,200}/gu;
const links = /\b(?:https?:\/\/|www\.)[^\s<>"'|]{1,400}/gi;
const ipAddresses = /\b\d{1,3}(?:\.\d{1,3}){3}\b|\b(?:[\da-f]{1,4}:){2,7}[\da-f:]{0,39}/gi;
/** Gmail says in its link what it means. */
const gmailLinks = /https?:\/\/support\.google\.com\/mail\/(?:answer\/\d{1,9})?\?p=(\w{1,40})[^\s<>"'|]{0,100}/gi;
/** Some answers are no more than a link to the list that has the address. */
const blockListLinks =
  /https?:\/\/[^\s<>"'|/]{0,80}(?:spamhaus|spamcop|sorbs|barracudacentral|uceprotect|abuseat|surbl)[^\s<>"'|]{0,200}/gi;
/** So do those of GMX and WEB.DE. */
const gmxLinks = /https?:\/\/[^\s<>"'|/]{0,40}(?:gmx|web)\.(?:net|de|com)\/[^\s<>"'|]{0,120}[?&]c=(\w{1,20})[^\s<>"'|]{0,60}/gi;
const spfLinks = /https?:\/\/[^\s<>"'|/]{0,80}openspf[^\s<>"'|]{0,200}/gi;
const hosts = /\b(?:[a-z0-9_-]{1,63}\.){1,8}(?:com|net|org|edu|gov|info|biz|io|cloud|email|local|internal|[a-z]{2})\b\.?/gi;

/**
 * The words of an answer, lower-cased, one space apart and around, without accents and punctuation: what a phrase is compared with. Names that
 * somebody chose say nothing and are taken out: an address becomes `@`, a host `host`, an IP address `ip`, a queue's id `queueid`, a link nothing. In
 * a reply of several lines the code stands in each; it is kept once.
 */
export function wordsOf(text: string): string {
  const plain = text
    .slice(0, longest)
    .replace(/^\s*(?:smtp|dns|x-[a-z0-9-]{1,40})\s*;/i, ' ')
    .replaceAll(/<CRLF>/gi, ' ')
    .replaceAll(frames, ' ')
    .replaceAll(gmailLinks, ' gmail $1 ')
    .replaceAll(gmxLinks, ' gmx case $1 ')
    .replaceAll(blockListLinks, ' blocklist link ')
    .replaceAll(spfLinks, ' spf ')
    .replaceAll(links, ' ')
    .replaceAll(addresses, ' @ ')
    .replaceAll(ipAddresses, ' ip ')
    .replaceAll(hosts, ' host ')
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f'’`]/g, '')
    .normalize('NFC')
    .toLowerCase();
  const words = plain.split(/[^\p{L}\p{N}@.]+|\.(?!\d)/u).filter(Boolean);
  return ` ${withoutRepeatedCodes(words.map((word) => (isId(word) ? 'queueid' : word))).join(' ')} `;
}

/** `20020a056000022b00`, `si1234567.12`. Codes such as `s3150` and `4.7.500` have fewer digits, and letters before them alone. */
function isId(word: string): boolean {
  return /[a-z]/.test(word) && /\d[a-z]{1,40}\d|(?:\d[^\d]{0,40}){6}/.test(word);
}

/** `550-5.1.1 no such 550 5.1.1 user` is one sentence. */
function withoutRepeatedCodes(words: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return words.filter((word) => {
    if (!/^(?:[245]\d\d|[245]\.\d{1,3}\.\d{1,3})$/.test(word)) return true;
    const isNew = !seen.has(word);
    seen.add(word);
    return isNew;
  });
}
