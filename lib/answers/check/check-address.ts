import { bareAddress } from '../../events/address.ts';
import type { EmailEvent } from '../../events/email-event.ts';
import type { EventTable } from '../../table/reader.ts';
import { type AddressStanding, addressStanding } from '../why/address-standing.ts';
import { newestEvents } from '../why/newest-events.ts';
import { isOverdue } from '../why/overdue.ts';
import { readConcerning } from '../why/read-concerning.ts';
import { mayConcern, type UnattributedTrouble, unattributedTroubles } from '../why/unattributed-trouble.ts';
import { type Verdict, verdicts } from '../why/verdict.ts';
import type { Checked } from './checked.ts';
import { isAddress } from './is-address.ts';
import { standsSince } from './stands-since.ts';
import { wordFor } from './word-for.ts';

/** Whether to mail an address: the verdict of `why ADDRESS`. One Query for most addresses. @param text as a person has it: `Name <address>`, too */
export async function checkAddress(table: EventTable, text: string, now: Date): Promise<Checked> {
  return (await checkWithCounts(table, text, now)).checked;
}

/** The same, with what it was made of. */
export type CheckedWithCounts = {
  readonly checked: Checked;
  /** How many mails to it are of which status. */
  readonly counts: AddressStanding['counts'];
  /** Whether these are all of its mails, or the newest. */
  readonly isAll: boolean;
};

export async function checkWithCounts(table: EventTable, text: string, now: Date): Promise<CheckedWithCounts> {
  const address = bareAddress(text);
  if (address === undefined || !isAddress(address)) return { checked: notAnAddress(text), ...nothingCounted };
  const { events, isAll } = await newestEvents(table, address);
  const standing = addressStanding(address, events);
  if (standing === undefined) return { checked: { address, verdict: 'neverHeardOf' }, ...nothingCounted };
  const { messageId } = standing.decisive;
  const message = tellsAll(standing, isAll)
    ? events.filter((event) => event.messageId === messageId)
    : await readConcerning(table, address, messageId);
  return { checked: checked(address, standing, events, message, now), counts: standing.counts, isAll };
}

const nothingCounted = { counts: [], isAll: true } as const;

function notAnAddress(text: string): Checked {
  return {
    address: text.trim(),
    verdict: 'notAnAddress',
    meaning: 'This is no address that SES could send to.',
    advice: 'Correct it or take it off your list: an address is like ana@example.com, one in each place.',
  };
}

/** Whether the address's own rows tell as much as the whole message: it may hold trouble of one of its recipients who is not named, but an outcome goes before. */
function tellsAll({ decisive: { status } }: AddressStanding, isAll: boolean): boolean {
  return isAll && status !== 'sent' && status !== 'delayed';
}

function checked(
  address: string,
  standing: AddressStanding,
  events: readonly EmailEvent[],
  message: readonly EmailEvent[],
  now: Date,
): Checked {
  const verdict = verdicts(message, now).find(({ status }) => status.recipient === address);
  // The message expired between two Queries.
  if (verdict === undefined) return { address, verdict: 'neverHeardOf' };
  const { status } = verdict.status;
  const doubt = unattributedTroubles(message).find((trouble) => mayConcern(address, trouble));
  const since = standsSince(standing, events, status);
  return {
    address,
    verdict: wordFor(verdict, doubt !== undefined || !isOverdue(status, message, now)),
    status,
    ...reasons(verdict, doubt),
    ...(since !== undefined && { since }),
    messageId: standing.decisive.messageId,
  };
}

/** What was delivered needs no advice: that of `why` is for who misses the mail. */
function reasons(
  { status: { status }, reason, meaning, advice, command }: Verdict,
  doubt: UnattributedTrouble | undefined,
): Partial<Checked> {
  if (status === 'delivered') return {};
  const said = meaning ?? (doubt && `SES reports of one of the recipients, without saying which: ${doubt.meaning}`);
  return {
    ...(reason !== undefined && { reason }),
    ...(said !== undefined && { meaning: said }),
    advice,
    ...(command !== undefined && { command }),
  };
}
