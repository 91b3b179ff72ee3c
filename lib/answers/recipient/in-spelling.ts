import { addressSpellings } from '../../events/address-spellings.ts';
import type { EmailEvent } from '../../events/email-event.ts';

/** Has events name an address as it is given, however their rows spell its domain: what is asked for is found by that name. */
export function inSpelling(address: string): (event: EmailEvent) => EmailEvent {
  const [, ...others] = addressSpellings(address);
  if (others.length === 0) return (event) => event;
  const respelled = (name: string) => (others.includes(name) ? address : name);
  return (event) => ({
    ...event,
    ...(event.recipient !== undefined && { recipient: respelled(event.recipient) }),
    ...(event.candidates !== undefined && { candidates: [...new Set(event.candidates.map(respelled))] }),
  });
}
