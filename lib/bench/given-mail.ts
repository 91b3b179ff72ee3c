import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { EmailEvent } from '../events/email-event.ts';
import { normalize } from '../events/normalize.ts';
import { parse } from '../ses/parse.ts';
import { toItem } from '../table/item.ts';
import type { EventTable } from '../table/reader.ts';
import { write } from '../table/writer.ts';
import { createTable } from './create-table.ts';
import { typicalTexts } from './typical-events.ts';

/** A table of the template with so many mails in it, each to somebody else, sent, delivered and opened. */
export async function givenMail(client: DynamoDBDocumentClient, shardCount: number, mails: number): Promise<EventTable> {
  const tableName = `bench-${shardCount}`;
  await createTable(client, tableName);
  const clock = { remaining: () => 30_000, sleep: () => Promise.resolve(), random: Math.random };
  const items = Array.from({ length: mails }, (_, mail) => eventsOf(mail))
    .flat()
    .map((event) => toItem(event, { shardCount }));
  for (let from = 0; from < items.length; from += 50) await write(client, tableName, items.slice(from, from + 50), clock);
  return { client, tableName, shardCount, now: () => new Date(0) };
}

function eventsOf(mail: number): readonly EmailEvent[] {
  const { send, delivery, open } = typicalTexts(messageId(mail));
  return [send, delivery, open].flatMap((text) => {
    const parsed = parse(text);
    return parsed.kind === 'event' ? normalize(parsed.event).map((event) => ({ ...event, recipient: recipientOf(mail) })) : [];
  });
}

export function messageId(mail: number): string {
  return `0100019a3f5e4b1c-${String(mail).padStart(12, '0')}-000000`;
}

export function recipientOf(mail: number): string {
  return `person${mail}@example.com`;
}
