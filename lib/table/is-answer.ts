import type { AttributeValue } from './attribute-value.ts';
import type { Row } from './row.ts';
import { tableKey } from './schema.ts';

type Members = { readonly [name: string]: unknown };

/** Whether a body of JSON can be DynamoDB's answer to a PutItem, and to an UpdateItem or a DeleteItem that asked for nothing back. */
export function isAnswerToPut(body: Members, headers: Members): boolean {
  return body.UnprocessedItems === undefined && isKnown(body, headers);
}

/** Whether a body of JSON can be DynamoDB's answer to a BatchWriteItem. What is in the map, only who sent the rows can tell. */
export function isAnswerToBatch({ UnprocessedItems, ...others }: Members, headers: Members): boolean {
  return UnprocessedItems === undefined ? isKnown(others, headers) : isMap(UnprocessedItems);
}

/** Nothing, or members that we have heard of. Those that DynamoDB may add one day come with a request id, which it never leaves out. */
function isKnown(members: Members, headers: Members): boolean {
  const names = Object.keys(members);
  return names.length === 0 || names.some((name) => known.includes(name)) || 'x-amzn-requestid' in headers;
}

const known = ['Attributes', 'ConsumedCapacity', 'ItemCollectionMetrics'];

/** What DynamoDB answers to a Query or a Scan of ours. */
export type PageAnswer = {
  readonly Items: readonly Row[];
  readonly Count: number;
  readonly ScannedCount?: number;
  readonly LastEvaluatedKey?: { readonly [name: string]: AttributeValue };
};

/** Whether a body of JSON can be a page: rows of ours, as many as it says. A next key of `null` would look like the end. */
export function isPage(body: unknown): body is PageAnswer {
  if (!isMap(body)) return false;
  const { Items, Count, LastEvaluatedKey: next } = body;
  if (!Array.isArray(Items) || Items.length !== Count || !Items.every(isRow)) return false;
  return !('LastEvaluatedKey' in body) || (isMap(next) && Object.keys(next).length > 0);
}

function isRow(item: unknown): boolean {
  return isMap(item) && isText(item[tableKey.partition]) && isText(item[tableKey.sort]);
}

function isText(value: unknown): boolean {
  return isMap(value) && typeof value.S === 'string';
}

function isMap(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
