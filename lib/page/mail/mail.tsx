import { verdicts } from '../../answers/why/verdict.ts';
import { groupBy } from '../../events/group-by.ts';
import { messageOf } from '../../events/message.ts';
import type { MessageFound } from '../../table/find-message.ts';
import { countText } from '../shared/numbers.ts';
import { subjectText } from '../views/subject-text.ts';
import type { Visit } from '../visit.ts';
import { MailFacts } from './mail-facts.tsx';
import { mostCards, RecipientCard } from './recipient-card.tsx';
import { RecipientsSummary } from './recipients-summary.tsx';
import { Support } from './support.tsx';
import { Unattributed } from './unattributed.tsx';

/** What happened to a mail: the mail, each recipient, what belongs to nobody named, the block for AWS Support. */
export function Mail({ found: { events, region }, visit }: { readonly found: MessageFound; readonly visit: Visit }) {
  const message = messageOf(events);
  if (message === undefined) return null;
  const judged = verdicts(events, visit.now);
  const byRecipient = groupBy(events, ({ recipient }) => recipient);
  return (
    <>
      <header class="mail-head">
        <h1 class="foreign">{subjectText(message.subject)}</h1>
        <MailFacts message={message} region={region} visit={visit} />
      </header>
      <RecipientsSummary verdicts={judged} />
      {judged.slice(0, mostCards).map((verdict) => (
        <RecipientCard verdict={verdict} events={byRecipient.get(verdict.status.recipient) ?? []} visit={visit} />
      ))}
      {judged.length > mostCards && (
        <p class="quiet">{`${countText(judged.length - mostCards, 'more recipient')}: ses-events history shows all.`}</p>
      )}
      <Unattributed events={events} visit={visit} />
      <Support events={events} />
    </>
  );
}
