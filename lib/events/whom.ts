import type { EventShape } from '../ses/event-shapes.ts';
import { mostRecipients } from '../ses/out-of-proportion.ts';
import { bareAddresses } from './address.ts';
import { type Part, partsByRecipient } from './parts.ts';

/** What an event says of each recipient it concerns, each once; one part without a recipient where SES does not say which. */
export function partsOf(concerns: EventShape['concerns'], list: unknown, destination: readonly string[]): readonly Part[] {
  if (concerns === 'everyDestination') {
    const everybody = bareAddresses(destination).map((recipient) => ({ recipient }));
    return everybody.length > 0 ? everybody : [{}];
  }
  // Asked for at most once, however many elements name nobody: a forged event may have thousands, and as many destinations.
  let asked: Part | undefined;
  const one = () => {
    asked ??= oneOf(destination);
    return asked;
  };
  const named = Array.isArray(list) ? partsByRecipient(list, () => one().recipient) : [];
  if (named.length === 0) return [one()];
  return named.map((part) => (part.recipient === undefined ? { ...part, ...one() } : part));
}

/** Of one destination SES needs to name none; of several it cannot be known which, so no guess. */
export function oneOf(destination: readonly string[]): Part {
  const addresses = bareAddresses(destination);
  const [only] = addresses;
  if (only === undefined) return {};
  return addresses.length === 1 ? { recipient: only } : { candidates: addresses };
}

/**
 * Most mailbox providers redact who complained, so SES names everyone at that domain: each of several only may have. A row lists as many as
 * a mail can have; of a forged event that names more each lists those around it, so that all rows together do not grow by the square.
 */
export function doubted(parts: readonly Part[]): readonly Part[] {
  const named = parts.map((part) => part.recipient).filter((recipient) => recipient !== undefined);
  if (named.length < 2) return parts;
  const places = new Map(named.map((recipient, place) => [recipient, place]));
  return parts.map((part) => {
    const place = part.recipient === undefined ? undefined : places.get(part.recipient);
    return place === undefined ? part : { ...part, candidates: around(named, place) };
  });
}

function around(named: readonly string[], place: number): readonly string[] {
  const start = Math.min(place - (place % mostRecipients), Math.max(0, named.length - mostRecipients));
  return named.slice(start, start + mostRecipients);
}
