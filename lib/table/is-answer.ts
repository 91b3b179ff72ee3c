import { tableKey } from './schema.ts';

type Members = { readonly [name: string]: unknown };

/** Whether a body of JSON can be DynamoDB's answer to a PutItem. */
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

/**
 * Whether what the client made of an answer to a Query or Scan is a page: whole rows of ours, as many as it says. Takes the body, too: the client
 * drops a `LastEvaluatedKey` of `null`, and then the page would look like the last one.
 */
export function isPage({ Items, Count, LastEvaluatedKey: next }: Members, body: Uint8Array): boolean {
  if (!Array.isArray(Items) || Items.length !== Count || !Items.every(isRow)) return false;
  return next === undefined ? isLast(body) : isMap(next) && Object.keys(next).length > 0;
}

function isRow(item: unknown): boolean {
  return isMap(item) && typeof item[tableKey.partition] === 'string' && typeof item[tableKey.sort] === 'string';
}

/** Parses only a body in which the name stands: in a text its quotes would be escaped, but somebody's field may be called so. */
function isLast(body: Uint8Array): boolean {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  return !bytes.includes('"LastEvaluatedKey"') || !('LastEvaluatedKey' in JSON.parse(bytes.toString()));
}

function isMap(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
