import type { EmailEvent } from '../../events/email-event.ts';
import { type EventJson, eventJson } from '../../events/event-json.ts';
import { type Message, messageOf } from '../../events/message.ts';
import { type MessageStatus, type RecipientStatus, statusOf } from '../status.ts';

/** A mail as one of its recipients sees it. */
export type RecipientMail = {
  readonly message: Message;
  readonly standing: RecipientStatus;
  /** What happened to one of several recipients, perhaps this one: counted only where `events` are of the whole message. */
  readonly unattributed: MessageStatus['unattributed'];
  /** Those about the recipient, and those of which SES does not say whom they are about. At least one. */
  readonly events: readonly EmailEvent[];
};

/** @param events of one message, of this recipient alone or of all. @returns nothing where none is about the recipient */
export function recipientMail(recipient: string, events: readonly EmailEvent[]): readonly RecipientMail[] {
  const message = messageOf(events);
  const { recipients, unattributed } = statusOf(events);
  if (message === undefined) return [];
  const own = events.filter((event) => event.recipient === recipient || concernsPerhaps(event, recipient));
  return recipients
    .filter((standing) => standing.recipient === recipient)
    .map((standing) => ({ message, standing, unattributed, events: own }));
}

function concernsPerhaps({ recipient, candidates }: EmailEvent, address: string): boolean {
  return recipient === undefined && (candidates?.includes(address) ?? true);
}

/** The mail, this recipient's status, and what else was asked for. Field names are a contract: lib/cli/README.md, "recipient". */
export type RecipientMailJson = Message &
  RecipientStatus & { readonly unattributed?: MessageStatus['unattributed']; readonly events?: readonly EventJson[] };

export function recipientMailJson(mail: RecipientMail, withEvents: boolean): RecipientMailJson {
  const { message, standing, unattributed, events } = mail;
  return {
    ...message,
    ...standing,
    ...(withEvents && { unattributed, events: events.map(eventJson) }),
  };
}
