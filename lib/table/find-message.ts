import type { EmailEvent } from '../events/email-event.ts';
import { factKey } from '../events/identity.ts';
import { queryPages } from './query.ts';
import type { EventTable } from './reader.ts';
import { messageQuery } from './row-queries.ts';

export type MessageFound = {
  /** In order of time. */
  readonly events: readonly EmailEvent[];
  /** Where several regions are asked: the one that knows the message. */
  readonly region?: string;
};

/** Every event of a message, of whichever region: SES publishes in the one that the mail was sent from. */
export async function findMessage(table: EventTable, messageId: string): Promise<MessageFound> {
  const found = await Promise.all([table, ...(table.elsewhere ?? [])].map((one) => eventsIn(one, messageId)));
  const [first, ...others] = found.filter(({ events }) => events.length > 0);
  return first === undefined || others.length === 0
    ? { events: [], ...first }
    : { ...first, events: merged([first, ...others]) };
}

async function eventsIn({ region, ...table }: EventTable, messageId: string): Promise<MessageFound> {
  const events: EmailEvent[] = [];
  for await (const page of queryPages(table.client, messageQuery(table, messageId))) events.push(...page);
  return { events, ...(region !== undefined && { region }) };
}

/** A table that is replicated has the same rows in several regions: each fact once. */
function merged(found: readonly MessageFound[]): readonly EmailEvent[] {
  const byKey = new Map(found.flatMap(({ events }) => events.map((event) => [factKey(event), event] as const)));
  return [...byKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, event]) => event);
}
