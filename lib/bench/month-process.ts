import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { marshall } from '@aws-sdk/util-dynamodb';
import { normalize } from '../events/normalize.ts';
import { parse } from '../ses/parse.ts';
import { toItem } from '../table/item.ts';
import { shardOf } from '../table/keys.ts';
import { type MonthType, monthEvents, monthShards, week } from './month-mails.ts';
import { typicalTexts } from './typical-events.ts';

/**
 * The program of the process that `reading.ts` starts: a DynamoDB that answers Queries of `byTypeDay` with typical rows, made as they are asked for. `argv[2]`
 * is the number of mails, spread over a week before `argv[3]`. Honours keys, range, direction, page and projection.
 */
const [, , mails = '0', end = ''] = process.argv;
const start = Date.parse(end) - week;
const model = '0100019a3f5e4b1c-8d2f1a34-5b6c-4d7e-9f80-a1b2c3d4e5f6-000000';

const templates = Object.fromEntries((Object.keys(monthEvents) as MonthType[]).map((type) => [type, rowOf(type)]));

/** Mails of each shard, by their place in time. */
const shards = Array.from({ length: monthShards }, (): number[] => []);
for (let mail = 0; mail < Number(mails); mail += 1) shards[shardOf(idOf(mail), monthShards)]?.push(mail);

type Query = {
  readonly ExpressionAttributeValues: Readonly<Record<':key' | ':since' | ':until', { readonly S: string }>>;
  readonly ExpressionAttributeNames: Readonly<Record<string, string>>;
  readonly ProjectionExpression?: string;
  readonly ExclusiveStartKey?: { readonly place: { readonly N: string } };
  readonly ScanIndexForward: boolean;
  readonly Limit?: number;
};

const server = createServer((request, response) => {
  void json(request).then((query) => {
    response.setHeader('Content-Type', 'application/x-amz-json-1.0').end(pageOf(query as Query));
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit(0));

function pageOf(query: Query): string {
  const { ':key': key, ':since': since, ':until': until } = query.ExpressionAttributeValues;
  const [type = ''] = key.S.split('#');
  const after = monthEvents[type as MonthType]?.[1] ?? 0;
  const all = mailsIn(key.S, since.S, until.S);
  const ordered = query.ScanIndexForward ? all : all.toReversed();
  const from = Number(query.ExclusiveStartKey?.place.N ?? 0);
  const rows: string[] = [];
  const write = writerOf(type as MonthType, query);
  for (let room = 1_048_576, place = from; place < ordered.length && room > 0; place += 1) {
    if (rows.length === (query.Limit ?? Number.POSITIVE_INFINITY)) break;
    rows.push(write(ordered[place] ?? 0, after));
    room -= 700;
  }
  const place = from + rows.length;
  const next = {
    messageId: { S: 'any' },
    eventKey: { S: `${timeOf(ordered[place - 1] ?? 0, after)}#${type}#digest` },
    place: { N: String(place) },
  };
  const more = place < ordered.length ? `,"LastEvaluatedKey":${JSON.stringify(next)}` : '';
  return `{"Count":${rows.length},"ScannedCount":${rows.length},"Items":[${rows.join(',')}]${more}}`;
}

const known = new Map<string, readonly number[]>();

/** The mails that have a row in a partition and range, the oldest first. */
function mailsIn(key: string, since: string, until: string): readonly number[] {
  const name = `${key} ${since} ${until}`;
  const [type = '', day = '', shard = ''] = key.split('#');
  const [every, after]: readonly [number, number] = monthEvents[type as MonthType] ?? [0, 0];
  const isIn = (mail: number) => {
    const time = timeOf(mail, after);
    return mail % every === 0 && time.startsWith(day) && time >= since && time < until;
  };
  const found = known.get(name) ?? (every === 0 ? [] : (shards[Number(shard)] ?? []).filter(isIn));
  known.set(name, found);
  return found;
}

function writerOf(type: MonthType, { ProjectionExpression: projection, ExpressionAttributeNames: names }: Query) {
  const whole = templates[type] ?? {};
  const paths = projection?.split(', ').map((path) => path.split('.').map((part) => names[part] ?? part));
  const row = paths ? Object.fromEntries(paths.flatMap((path) => projected(whole, path))) : whole;
  const template = JSON.stringify(row);
  return (mail: number, after: number) =>
    template
      .replaceAll(model, idOf(mail))
      .replaceAll('OCCURRED', timeOf(mail, after))
      .replaceAll('SENT', timeOf(mail, 0))
      .replaceAll('PERSON', `person${mail % 20_000}`);
}

type Attributes = { readonly [name: string]: { readonly M?: Attributes } };

function projected(row: Attributes, [name = '', member]: readonly string[]): readonly (readonly [string, object])[] {
  const value = row[name];
  if (value === undefined) return [];
  if (member === undefined) return [[name, value]];
  const inner = value.M?.[member];
  return inner === undefined ? [] : [[name, { M: { [member]: inner } }]];
}

/** A row as DynamoDB's JSON has it, with words where rows differ. */
function rowOf(type: MonthType): Attributes {
  const parsed = parse(typicalTexts(model)[type]);
  const [event] = parsed.kind === 'event' ? normalize(parsed.event) : [];
  if (event === undefined) throw new Error(`There is no typical ${type}.`);
  const item = toItem(event, { shardCount: monthShards });
  const text = JSON.stringify(marshall(item))
    .replaceAll(event.occurredAt, 'OCCURRED')
    .replaceAll(event.sentAt ?? '', 'SENT')
    .replaceAll('ana.example', 'PERSON');
  return JSON.parse(type === 'send' ? text.replace('SENT', 'OCCURRED') : text);
}

function idOf(mail: number): string {
  return `0100019a3f5e4b1c-${String(mail).padStart(8, '0')}-5b6c-4d7e-9f80-a1b2c3d4e5f6-000000`;
}

function timeOf(mail: number, after: number): string {
  return new Date(start + Math.floor((mail / Number(mails)) * (week - 7_200_000)) + after).toISOString();
}
