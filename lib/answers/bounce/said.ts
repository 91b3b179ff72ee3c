import { wordsOf } from './words.ts';

/** One answer about one recipient, as SES hands it on or a person pastes it. */
export type Said = {
  /** What the server wrote: `diagnosticCode`. */
  readonly text?: string;
  /** SES's field: an enhanced status code. */
  readonly status?: string;
  readonly bounceType?: string;
  readonly bounceSubType?: string;
  /** Of a delay. */
  readonly delayType?: string;
};

/** An answer taken apart. */
export type Parts = {
  /** Of the text, as `wordsOf` gives them. */
  readonly words: string;
  /** `550`; the text's. */
  readonly reply?: string;
  /** `5.1.1`: the text's, else SES's. */
  readonly status?: string;
  /** Whether the server answered before it was told of the recipient: then its words are about the sender. */
  readonly isAboutSender: boolean;
  /** Whether it may pass, as the codes have it: class 4 says so, class 5 does not. */
  readonly class?: '4' | '5';
};

/** Postfix and Exim tell at which command the answer came. */
const beforeRecipient = /in (?:reply|response) to (?:MAIL|HELO|EHLO)|remote (?:mail server|mailer) after (?:MAIL|HELO|EHLO)/i;

export function partsOf({ text = '', status: field = '' }: Said): Parts {
  const words = wordsOf(innermost(text));
  const reply = /(?<= )[45]\d\d(?= )/.exec(words)?.[0];
  const ofText = codeIn(words);
  const status = ofText ?? codeIn(` ${field.trim()} `);
  const digit = classOf([reply, ofText]) ?? classOf([status]);
  return {
    words,
    isAboutSender: beforeRecipient.test(text),
    ...(reply !== undefined && { reply }),
    ...(status !== undefined && { status }),
    ...(digit !== undefined && { class: digit }),
  };
}

/** Where SES gave up after hours, the last answer of the server stands in angle brackets, and that is the reason. */
function innermost(text: string): string {
  if (!/message expired/i.test(text)) return text;
  const [start, end] = [text.indexOf('<'), text.lastIndexOf('>')];
  return start >= 0 && end > start + 1 ? text.slice(start + 1, end) : text;
}

function codeIn(words: string): string | undefined {
  return /(?<= )[45]\.\d{1,3}\.\d{1,3}(?= )/.exec(words)?.[0];
}

/** Where the two codes of one answer disagree, the one that says "later" counts: whoever is told to wait is told nothing wrong. */
function classOf(codes: readonly (string | undefined)[]): '4' | '5' | undefined {
  const digits = codes.flatMap((code) => code?.[0] ?? []);
  if (digits.includes('4')) return '4';
  return digits.includes('5') ? '5' : undefined;
}
