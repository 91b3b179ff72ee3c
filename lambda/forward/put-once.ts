import { type EventBridgeClient, PutEventsCommand, type PutEventsResultEntry } from '@aws-sdk/client-eventbridge';
import { errorName } from '../../lib/table/error-name.ts';
import type { Entry } from './entry.ts';
import { isPassing, passes } from './passes.ts';

/** The part of the client that is needed. */
export type PuttingClient = Pick<EventBridgeClient, 'send'>;

/** Why EventBridge did not take an entry, or a request. */
export type Refusal = {
  /** The name of an error; nothing of what EventBridge wrote besides, since that can quote the entry. */
  readonly reason: string;
  /** `passes`: repeating can help. `content`: it does not like what is in it. `denied`: anything else, such as a permission that is missing. */
  readonly kind: 'passes' | 'content' | 'denied';
};

/**
 * One request; where EventBridge refuses a whole one for what is in it, one for each entry. @returns for each entry why it was not taken;
 * `undefined` where it was
 */
export async function putOnce(client: PuttingClient, entries: readonly Entry[]): Promise<readonly (Refusal | undefined)[]> {
  try {
    const { Entries: results = [] } = await client.send(new PutEventsCommand({ Entries: [...entries] }));
    return entries.map((_, place) => refusalIn(results[place]));
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal.kind === 'content' && entries.length > 1)
      return (await Promise.all(entries.map((entry) => putOnce(client, [entry])))).flat();
    return entries.map(() => refusal);
  }
}

/** Something that is not EventBridge can answer, too: then there is no id. */
function refusalIn({ EventId, ErrorCode }: PutEventsResultEntry = {}): Refusal | undefined {
  if (typeof EventId === 'string' && EventId !== '') return undefined;
  return ErrorCode === undefined ? { reason: 'ForeignAnswer', kind: 'passes' } : named(ErrorCode);
}

function refusalOf(error: unknown): Refusal {
  if (!(error instanceof Error)) return { reason: 'Error', kind: 'denied' };
  return passes(error) ? { reason: errorName(error), kind: 'passes' } : named(error.name);
}

function named(code: string): Refusal {
  const reason = errorName(Object.assign(new Error(), { name: code }));
  if (isPassing(code)) return { reason, kind: 'passes' };
  return { reason, kind: /Malformed|Validation|InvalidArgument|TooLarge|SizeExceeded/.test(code) ? 'content' : 'denied' };
}
