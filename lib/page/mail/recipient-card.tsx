import { plainText } from '../../answers/plain-text.ts';
import type { Verdict } from '../../answers/why/verdict.ts';
import { digest } from '../../events/digest.ts';
import type { EmailEvent } from '../../events/email-event.ts';
import { recipientAddress } from '../question/address-of.ts';
import { StatusBadge } from '../views/status-badge.tsx';
import type { Visit } from '../visit.ts';
import { EventList } from './event-list.tsx';
import { TimelineOf } from './timeline/timeline.tsx';
import { VerdictWords } from './verdict-words.tsx';
import { isUndecided } from './watched.ts';

/** SES takes no mail to more; an event that names more is forged. */
export const mostCards = 50;

type Props = { readonly verdict: Verdict; readonly events: readonly EmailEvent[]; readonly visit: Visit };

/** What became of the mail for one recipient. @param events those about them */
export function RecipientCard({ verdict, events, visit: { zone, now } }: Props) {
  const { recipient, status } = verdict.status;
  const id = cardId(recipient);
  const who = plainText(recipient);
  return (
    <article class="card story" id={id} aria-labelledby={`${id}-who`}>
      <header>
        <h2 id={`${id}-who`} class="foreign">
          <a href={recipientAddress(recipient)}>{who}</a>
        </h2>
        <StatusBadge status={status} />
      </header>
      <VerdictWords id={id} words={verdict} />
      <div class="course">
        <TimelineOf
          events={events}
          id={`${id}-timeline`}
          title={`What happened, for ${who}`}
          now={isUndecided(status) ? now : undefined}
        />
        {events.length > 0 ? (
          <EventList events={events} zone={zone} />
        ) : (
          <p class="quiet">SES has named this recipient in no event of their own.</p>
        )}
      </div>
    </article>
  );
}

/** Where the card of an address is on the page. */
export function cardId(recipient: string): string {
  return `to-${digest(recipient)}`;
}
