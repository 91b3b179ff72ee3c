import type { EmailEvent } from '../../events/email-event.ts';
import type { EventTable } from '../../table/reader.ts';
import type { Status } from '../status.ts';
import { type AddressStanding, addressStanding, type MailStanding } from './address-standing.ts';
import { newestEvents } from './newest-events.ts';
import { readConcerning } from './read-concerning.ts';
import { supportBlock } from './support-block.ts';
import { type Verdict, verdicts } from './verdict.ts';
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

/** Two Queries, or two more for an address whose domain can be spelled in two ways. @param address bare and lower-cased */
export async function readAddressCase(table: EventTable, address: string): Promise<AddressCase | undefined> {
  const standing = addressStanding(address, (await newestEvents(table, address)).events);
  if (standing === undefined) return undefined;
  const events = await readConcerning(table, address, standing.decisive.messageId);
  const verdict = verdicts(events, table.now()).find(({ status }) => status.recipient === address);
  return verdict && { standing, verdict, events };
}

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
