import type { ForwardSettings } from '../../lib/events/forward-settings.ts';
import type { ForwardedEvent } from '../../lib/events/forwarded-event.ts';
import type { RetryClock } from '../../lib/table/retrying.ts';
import { type Entry, truncated } from './entry.ts';
import { type PuttingClient, putOnce, type Refusal } from './put-once.ts';

/** A fact on its way to the bus, and where in the stream it stands. */
export type Forwarding = { readonly sequenceNumber: string; readonly event: ForwardedEvent; readonly entry: Entry };

export type Unforwarded = { readonly sequenceNumber: string; readonly reason: string };

/** Then Lambda hands the records over again: what lasts longer than this is no throttle. */
const attempts = 5;

/** Waits double from here (ms). */
const firstWait = 100;

/** What must be left of the invocation (ms) for another request: the client waits up to a second for a connection and six for an answer. */
export const reserve = 7_500;

/** What of a request is not on the bus. */
export type Outcome = {
  /** EventBridge does not take them as short as they can be: they go nowhere, and hold nobody up. */
  readonly refused: readonly Unforwarded[];
  /** The first that is to be handed over again. */
  readonly waiting: Unforwarded | undefined;
};

/** Puts what one request holds on the bus. What was not taken goes again, with full jitter; what EventBridge does not like goes without its object. */
export async function putRequest(
  client: PuttingClient,
  forwardings: readonly Forwarding[],
  destination: ForwardSettings,
  clock: RetryClock,
): Promise<Outcome> {
  const refused: Unforwarded[] = [];
  let rest = forwardings;
  for (let attempt = 1; ; attempt += 1) {
    const entries = rest.map(({ entry }) => entry);
    const refusals = await putOnce(client, entries, () => clock.remaining() >= reserve);
    const left = rest.flatMap((forwarding, place) => withRefusal(forwarding, refusals[place]));
    refused.push(...left.filter(isHopeless).map(toUnforwarded));
    const waiting = left.filter((one) => !isHopeless(one));
    const [first] = waiting;
    if (first === undefined) return { refused, waiting: undefined };
    if (attempt === attempts || waiting.some(isDenied) || !(await hasWaited(attempt, clock)))
      return { refused, waiting: toUnforwarded(first) };
    rest = waiting.map(({ forwarding, refusal }) => (refusal.kind === 'content' ? cut(forwarding, destination) : forwarding));
  }
}

type Left = { readonly forwarding: Forwarding; readonly refusal: Refusal };

function withRefusal(forwarding: Forwarding, refusal: Refusal | undefined): readonly Left[] {
  return refusal === undefined ? [] : [{ forwarding, refusal }];
}

function toUnforwarded({ forwarding: { sequenceNumber }, refusal: { reason } }: Left): Unforwarded {
  return { sequenceNumber, reason };
}

/** Whether there is nothing left that could be taken away from it. */
function isHopeless({ forwarding, refusal }: Left): boolean {
  return refusal.kind === 'content' && 'truncated' in forwarding.event;
}

/** Whether sending it at once again is of no use. */
function isDenied({ refusal }: Left): boolean {
  return refusal.kind === 'denied';
}

function cut({ sequenceNumber, event }: Forwarding, destination: ForwardSettings): Forwarding {
  const { event: shorter, entry } = truncated(event, destination);
  return { sequenceNumber, event: shorter, entry };
}

async function hasWaited(attempt: number, clock: RetryClock): Promise<boolean> {
  const wait = clock.random() * firstWait * 2 ** (attempt - 1);
  if (clock.remaining() - wait < reserve) return false;
  await clock.sleep(wait);
  return true;
}
