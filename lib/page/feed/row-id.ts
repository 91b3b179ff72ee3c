import { createHash } from 'node:crypto';
import type { EmailEvent } from '../../events/email-event.ts';
import { identity } from '../../events/identity.ts';

/** By which the browser knows an event that it has: 96 bits, the same for the same event, that say nothing of it. */
export function rowId(event: EmailEvent): string {
  return createHash('sha256').update(identity(event)).digest('base64url').slice(0, 16);
}
