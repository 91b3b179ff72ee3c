import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { HttpResponse } from '@smithy/core/transport';
import type { EmailEvent } from '../events/email-event.ts';
import { readMessage, readRecipient, readTypes } from '../table/reader.ts';
import type { Figure, Section } from './figure.ts';
import { givenMail, messageId, recipientOf } from './given-mail.ts';
import { withEmbeddedDynamoDB } from './with-embedded-dynamodb.ts';

type Cost = { roundTrips: number; readUnits: number };

const day = { since: new Date('2026-11-01T00:00:00Z'), until: new Date('2026-11-02T00:00:00Z') };
const shardCounts = [1, 8, 64] as const;
const mails = 400;

/** What the questions people ask cost, counted by the embedded DynamoDB: of a day with 400 mails, each sent, delivered and opened. */
export function measureQueries(): Promise<Section> {
  return withEmbeddedDynamoDB(async (client) => {
    const cost = costsOf(client);
    const figures: Figure[] = [];
    for (const shardCount of shardCounts) {
      const table = await givenMail(client, shardCount, mails);
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
  });
}

/** Has every answer tell its cost; of a page the reader leaves the client nothing to read, so it is read as it comes in. */
function costsOf(client: DynamoDBDocumentClient): (query: () => Promise<unknown>) => Promise<Cost> {
  let cost: Cost = { roundTrips: 0, readUnits: 0 };
  client.middlewareStack.add(
    (next) => (args) => next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } as typeof args.input }),
    { step: 'initialize' },
  );
  client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      const { response } = result;
      if (!HttpResponse.isInstance(response)) return result;
      const body = await client.config.streamCollector(response.body);
      cost.roundTrips += 1;
      cost.readUnits += JSON.parse(Buffer.from(body).toString()).ConsumedCapacity?.CapacityUnits ?? 0;
      return { ...result, response: new HttpResponse({ ...response, body }) };
    },
    { step: 'deserialize', priority: 'low' },
  );
  return async (query) => {
    cost = { roundTrips: 0, readUnits: 0 };
    await query();
    return cost;
  };
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
