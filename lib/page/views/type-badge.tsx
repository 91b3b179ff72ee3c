import { plainText } from '../../answers/plain-text.ts';
import type { EmailEvent } from '../../events/email-event.ts';
import { lookOf } from './look-of.ts';
import { Badge } from './status-badge.tsx';
import { typeLooks } from './type-looks.ts';

/** What has happened, in a word. */
export function TypeBadge({ event }: { readonly event: EmailEvent }) {
  const { type, detail } = event;
  const called = type === 'unknown' && detail.eventType !== undefined ? plainText(detail.eventType) : typeLooks[type].called;
  return <Badge {...lookOf(event)} title={`SES’s type: ${called}`} />;
}
