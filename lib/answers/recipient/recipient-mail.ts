import type { EmailEvent } from '../../events/email-event.ts';
import { messageOf } from '../../events/message.ts';
import { eventJson } from '../event-json.ts';
import { type MessageStatus, type RecipientStatus, statusOf } from '../status.ts';

/** A mail as one of its recipients sees it. */
export type RecipientMail = {
  readonly standing: RecipientStatus;
  /** What happened to one of several recipients, perhaps this one: counted only where `events` are of the whole message. */
  readonly unattributed: MessageStatus['unattributed'];
  /** Those about the recipient, and those of which SES does not say whom they are about. At least one. */
  readonly events: readonly EmailEvent[];
};

/** @param events of one message, of this recipient alone or of all. @returns nothing where none is about the recipient */
export function recipientMail(recipient: string, events: readonly EmailEvent[]): readonly RecipientMail[] {
  const { recipients, unattributed } = statusOf(events);
  const own = events.filter((event) => event.recipient === recipient || concernsPerhaps(event, recipient));
  return recipients
    .filter((standing) => standing.recipient === recipient)
    .map((standing) => ({ standing, unattributed, events: own }));
}

function concernsPerhaps({ recipient, candidates }: EmailEvent, address: string): boolean {
  return recipient === undefined && (candidates?.includes(address) ?? true);
}

/** `recipient --json`: the mail, this recipient's status, and with `--events` the events. Field names are a contract: README, "For programs". */
export function recipientMailJson({ standing, unattributed, events }: RecipientMail, withEvents: boolean): object {
  return {
    ...messageOf(events),
    ...standing,
    ...(withEvents && { unattributed, events: events.map(eventJson) }),
  };
}
