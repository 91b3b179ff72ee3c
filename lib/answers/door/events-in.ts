import { bareAddress } from '../../events/address.ts';
import { type EventJson, eventJson } from '../../events/event-json.ts';
import { type EventTable, readMessage } from '../../table/reader.ts';
import { checkAddresses } from '../check/check-addresses.ts';
import { readSentMails } from '../mails/read-mails.ts';
import type { SentMail } from '../mails/sent-mail.ts';
import { messageHistory } from '../message-history.ts';
import { messageIdIn } from '../message-id.ts';
import { readFiltered } from '../read-filtered.ts';
import { readRecipientMails } from '../recipient/read-recipient-mails.ts';
import { type RecipientMailJson, recipientMailJson } from '../recipient/recipient-mail.ts';
import { arranged } from '../stats/arranged.ts';
import { readStats } from '../stats/read-stats.ts';
import { type StatsAnswer, statsAnswer } from '../stats/stats-answer.ts';
import { readAddressCase } from '../why/read-address-case.ts';
import { type WhyAddress, whyAddress } from '../why/why-address.ts';
import { type WhyMessage, whyMessage } from '../why/why-message.ts';
import type { Events } from './events.ts';
import { givenAddresses, givenText } from './given-values.ts';
import { eventsAsked, mailsAsked, recipientAsked, statsAsked } from './questions.ts';

/** What can be asked of a table. Each question is looked at when it is asked, not when its answer is read. */
export function eventsIn(table: EventTable): Omit<Events, 'close'> {
  return {
    history: async (messageId) => messageHistory(await readMessage(table, messageIdIn(givenText('messageId', messageId)))),
    recipient: (address, question) => recipientMails(table, recipientAsked(address, question, table.now())),
    why: async (subject) => why(table, messageIdIn(givenText('messageIdOrAddress', subject))),
    check: (addresses) => checkAddresses(table, givenAddresses(addresses), table.now()),
    mails: (question) => mails(table, mailsAsked(question, table.now())),
    events: (question) => events(table, eventsAsked(question, table.now())),
    stats: async (question) => stats(table, statsAsked(question, table.now())),
  };
}

async function* recipientMails(
  table: EventTable,
  { address, range, events: withEvents }: ReturnType<typeof recipientAsked>,
): AsyncGenerator<RecipientMailJson> {
  for await (const mail of readRecipientMails(table, address, range, withEvents)) yield recipientMailJson(mail, withEvents);
}

async function why(table: EventTable, subject: string): Promise<WhyMessage | WhyAddress | undefined> {
  if (!subject.includes('@')) return whyMessage(await readMessage(table, subject), table.now());
  const address = bareAddress(subject) ?? subject;
  const found = await readAddressCase(table, address);
  return found && whyAddress(address, found);
}

async function* mails(table: EventTable, question: ReturnType<typeof mailsAsked>): AsyncGenerator<SentMail> {
  for await (const some of readSentMails(table, question, table.now())) yield* some;
}

async function* events(table: EventTable, { filter, range, order }: ReturnType<typeof eventsAsked>): AsyncGenerator<EventJson> {
  for await (const event of readFiltered(table, filter, range, order)) yield eventJson(event);
}

async function stats(table: EventTable, { arrangement, ...question }: ReturnType<typeof statsAsked>): Promise<StatsAnswer> {
  const found = await readStats(table, { ...question, utc: true }, table.now());
  return statsAnswer({ ...found, groups: arranged(found.groups, question.by, arrangement) }, question);
}
