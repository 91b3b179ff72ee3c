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

/**
 * Puts what one request holds on the bus. What was not taken goes again, with full jitter; what EventBridge does not like goes without its object.
 * @returns the first that was not taken
 */
export async function putRequest(
  client: PuttingClient,
  forwardings: readonly Forwarding[],
  destination: ForwardSettings,
  clock: RetryClock,
): Promise<Unforwarded | undefined> {
  let rest = forwardings;
  for (let attempt = 1; ; attempt += 1) {
    const refusals = await putOnce(
      client,
      rest.map(({ entry }) => entry),
    );
    const left = rest.flatMap((forwarding, place) => withRefusal(forwarding, refusals[place]));
    const [first] = left;
    if (first === undefined) return undefined;
    if (attempt === attempts || left.some(isHopeless) || !(await hasWaited(attempt, clock)))
      return { sequenceNumber: first.forwarding.sequenceNumber, reason: first.refusal.reason };
    rest = left.map(({ forwarding, refusal }) => (refusal.kind === 'content' ? cut(forwarding, destination) : forwarding));
  }
}

type Left = { readonly forwarding: Forwarding; readonly refusal: Refusal };

function withRefusal(forwarding: Forwarding, refusal: Refusal | undefined): readonly Left[] {
  return refusal === undefined ? [] : [{ forwarding, refusal }];
}

/** Whether sending it at once again is of no use. */
function isHopeless({ forwarding, refusal }: Left): boolean {
  return refusal.kind === 'denied' || (refusal.kind === 'content' && 'truncated' in forwarding.event);
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
