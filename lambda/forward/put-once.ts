import { type EventBridgeClient, PutEventsCommand, type PutEventsResultEntry } from '@aws-sdk/client-eventbridge';
import { errorName } from '../../lib/table/error-name.ts';
import type { Entry } from './entry.ts';
import { isPassing, passes, type SdkError } from './passes.ts';

/** The part of the client that is needed. */
export type PuttingClient = Pick<EventBridgeClient, 'send'>;

/** Why EventBridge did not take an entry, or a request. */
export type Refusal = {
  /** The name of an error; nothing of what EventBridge wrote besides, since that can quote the entry. */
  readonly reason: string;
  /**
   * `passes`: repeating can help. `denied`: only a person can help, by a permission or a bus. `content`: anything else that EventBridge says, so
   * that no row can hold up those behind it.
   */
  readonly kind: 'passes' | 'content' | 'denied';
};

/**
 * One request; where EventBridge refuses a whole one for what is in it, one for each entry. @returns for each entry why it was not taken;
 * `undefined` where it was
 */
export async function putOnce(
  client: PuttingClient,
  entries: readonly Entry[],
  hasTime: () => boolean,
): Promise<readonly (Refusal | undefined)[]> {
  try {
    const { Entries: results = [] } = await client.send(new PutEventsCommand({ Entries: [...entries] }));
    return entries.map((_, place) => refusalIn(results[place]));
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal.kind !== 'content' || entries.length === 1) return entries.map(() => refusal);
    // Which one it is about can be found out in the next invocation, too.
    if (!hasTime()) return entries.map(() => ({ ...refusal, kind: 'passes' }));
    return (await Promise.all(entries.map((entry) => putOnce(client, [entry], hasTime)))).flat();
  }
}

/** Something that is not EventBridge can answer, too: then there is no id. */
function refusalIn({ EventId, ErrorCode }: PutEventsResultEntry = {}): Refusal | undefined {
  if (typeof EventId === 'string' && EventId !== '') return undefined;
  return ErrorCode === undefined ? { reason: 'ForeignAnswer', kind: 'passes' } : named(ErrorCode);
}

function refusalOf(error: unknown): Refusal {
  if (!(error instanceof Error)) return { reason: 'Error', kind: 'denied' };
  if (passes(error)) return { reason: errorName(error), kind: 'passes' };
  return isAboutContent(error) ? named(error.name) : { reason: errorName(error), kind: 'denied' };
}

/** EventBridge says 400 to most of what it refuses. What has no name is no word of EventBridge's, but of something before it. */
function isAboutContent({ name, $metadata: { httpStatusCode = 0 } = {} }: SdkError): boolean {
  return [400, 413].includes(httpStatusCode) && name !== 'Unknown';
}

function named(code: string): Refusal {
  const reason = errorName(Object.assign(new Error(), { name: code }));
  if (isPassing(code)) return { reason, kind: 'passes' };
  return { reason, kind: aboutRights.test(code) ? 'denied' : 'content' };
}

/**
 * Words in the names of what AWS says about who asks, which bus, and how often. A name that is missed here costs an event its way to the bus.
 * @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/CommonErrors.html
 */
const aboutRights =
  /Access|Account|Auth|Client|Credential|Denied|Disabled|Expired|Forbidden|KMS|Limit|NotExist|NotFound|Operation|OptIn|Quota|Signature|Token/i;
