import { engagements } from '../../answers/engagements.ts';
import { plainText } from '../../answers/plain-text.ts';
import { statusOf } from '../../answers/status.ts';
import { type UnattributedTrouble, unattributedTroubles } from '../../answers/why/unattributed-trouble.ts';
import type { EmailEvent } from '../../events/email-event.ts';
import { StatusBadge } from '../views/status-badge.tsx';
import type { Visit } from '../visit.ts';
import { EventList } from './event-list.tsx';
import { TimelineOf } from './timeline/timeline.tsx';
import { VerdictWords } from './verdict-words.tsx';

type Props = { readonly events: readonly EmailEvent[]; readonly visit: Visit };

/** What SES reports without saying of whom: trouble first, then what happened. @param events all of the mail */
export function Unattributed({ events, visit: { zone } }: Props) {
  const unnamed = events.filter(({ recipient }) => recipient === undefined);
  if (unnamed.length === 0) return null;
  const { recipients, unattributed } = statusOf(events);
  const done = engagements(unattributed).join(', ');
  const why =
    recipients.length > 0
      ? 'The mail had several recipients, and SES does not say which of them it was.'
      : 'SES names no recipient.';
  return (
    <article class="card story" id="somebody" aria-labelledby="somebody-who">
      <header>
        <h2 id="somebody-who">{recipients.length > 0 ? 'Somebody of them' : 'Nobody named'}</h2>
      </header>
      <div class="words">
        {unattributedTroubles(events).map((trouble, index) => (
          <Trouble trouble={trouble} id={`somebody-${index}`} />
        ))}
        {done && <p class="happened">{`${done.charAt(0).toUpperCase()}${done.slice(1)}.`}</p>}
        <p>{why}</p>
      </div>
      <div class="course">
        <TimelineOf events={unnamed} id="somebody-timeline" title="What happened, for nobody named" />
        <EventList events={unnamed} zone={zone} />
      </div>
    </article>
  );
}

function Trouble({ trouble, id }: { readonly trouble: UnattributedTrouble; readonly id: string }) {
  const candidates = trouble.candidates.map(plainText).join(', ');
  const happened = [candidates === '' ? 'It happened to one of the recipients.' : `It happened to one of ${candidates}.`];
  return (
    <section>
      <p>
        <StatusBadge status={trouble.status} />
      </p>
      <VerdictWords id={id} words={{ ...trouble, happened }} />
    </section>
  );
}
