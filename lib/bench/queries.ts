import { CreateTableCommand, DynamoDBClient, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { EmailEvent } from '../events/email-event.ts';
import { normalize } from '../events/normalize.ts';
import { tableIn } from '../local/deployed-template.ts';
import { startEmbeddedDynamoDB } from '../local/embedded-dynamodb.ts';
import { parse } from '../ses/parse.ts';
import { synthesize } from '../stack/synthesize.ts';
import { toItem } from '../table/item.ts';
import { type EventTable, readMessage, readRecipient, readTypes } from '../table/reader.ts';
import { write } from '../table/writer.ts';
import type { Figure, Section } from './figure.ts';
import { typicalTexts } from './typical-events.ts';

type Cost = { roundTrips: number; readUnits: number };

const day = { since: new Date('2026-11-01T00:00:00Z'), until: new Date('2026-11-02T00:00:00Z') };
const shardCounts = [1, 8, 64] as const;
const mails = 400;

/** What the questions people ask cost, counted by the embedded DynamoDB: of a day with 400 mails, each sent, delivered and opened. */
export async function measureQueries(): Promise<Section> {
  const database = await startEmbeddedDynamoDB();
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({ endpoint: database.endpoint, region: 'us-east-1', credentials }),
  );
  try {
    const cost = costsOf(client);
    const figures: Figure[] = [];
    for (const shardCount of shardCounts) {
      const table = await givenTable(client, shardCount);
      if (shardCount === shardCounts[0]) {
        figures.push(...toFigures('history of a mail', await cost(() => readMessage(table, messageId(7)))));
        const recipient = readRecipient(table, recipientOf(7), day, 'oldestFirst');
        figures.push(...toFigures('recipient, of 1 mail', await cost(() => drained(recipient))));
      }
      const feed = readTypes(table, ['send'], day, 'oldestFirst');
      figures.push(
        ...toFigures(`events of a type and day, ${mails} rows, ${shards(shardCount)}`, await cost(() => drained(feed))),
      );
    }
    return { title: 'A query', figures };
  } finally {
    client.destroy();
    await database.stop();
  }
}

/** Has every answer tell its cost. */
function costsOf(client: DynamoDBDocumentClient): (query: () => Promise<unknown>) => Promise<Cost> {
  let cost: Cost = { roundTrips: 0, readUnits: 0 };
  client.middlewareStack.add(
    (next) => async (args) => {
      const answer = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } as typeof args.input });
      const { ConsumedCapacity } = answer.output as { readonly ConsumedCapacity?: { readonly CapacityUnits?: number } };
      cost.roundTrips += 1;
      cost.readUnits += ConsumedCapacity?.CapacityUnits ?? 0;
      return answer;
    },
    { step: 'initialize' },
  );
  return async (query) => {
    cost = { roundTrips: 0, readUnits: 0 };
    await query();
    return cost;
  };
}

async function givenTable(client: DynamoDBDocumentClient, shardCount: number): Promise<EventTable> {
  const tableName = `bench-${shardCount}`;
  await client.send(new CreateTableCommand(tableIn(synthesize(), tableName)));
  await waitUntilTableExists({ client, maxWaitTime: 60, minDelay: 0.05, maxDelay: 1 }, { TableName: tableName });
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

function messageId(mail: number): string {
  return `0100019a3f5e4b1c-${String(mail).padStart(12, '0')}-000000`;
}

function recipientOf(mail: number): string {
  return `person${mail}@example.com`;
}

async function drained(events: AsyncIterable<EmailEvent>): Promise<void> {
  for await (const _ of events);
}

function toFigures(what: string, { roundTrips, readUnits }: Cost): readonly Figure[] {
  return [
    { what, value: roundTrips, unit: 'round trips' },
    { what, value: readUnits, unit: 'read units' },
  ];
}

function shards(count: number): string {
  return count === 1 ? '1 shard' : `${count} shards`;
}
