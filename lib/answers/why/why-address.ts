import type { EmailEvent } from '../../events/email-event.ts';
import type { Status } from '../status.ts';
import type { AddressStanding, MailStanding } from './address-standing.ts';
import { supportBlock } from './support-block.ts';
import type { Verdict } from './verdict.ts';
import { type Unattributed, unattributedJson, type VerdictJson, verdictJson } from './verdict-json.ts';

/** How mail to an address fares, and what to do. Field names are a contract: lib/cli/README.md, "why". */
export type WhyAddress = {
  readonly address: string;
  /** How many of its mails stand where. */
  readonly counts: { readonly [Name in Status]?: number };
  /** The mail that decides. */
  readonly messageId: string;
  readonly verdict: VerdictJson;
  readonly unattributed: Unattributed;
  /** Newest first. */
  readonly mails: readonly MailStanding[];
  /** What AWS Support asks for: lines to paste. */
  readonly support: string;
};

/** What is known of an address, as far as it is judged by it. */
export type AddressCase = {
  readonly standing: AddressStanding;
  readonly verdict: Verdict;
  /** Of the mail that decides. */
  readonly events: readonly EmailEvent[];
};

export function whyAddress(address: string, { standing, verdict, events }: AddressCase): WhyAddress {
  return {
    address,
    counts: Object.fromEntries(standing.counts),
    messageId: standing.decisive.messageId,
    verdict: verdictJson(verdict),
    unattributed: unattributedJson(events),
    mails: standing.mails,
    support: supportBlock(events).join('\n'),
  };
}
