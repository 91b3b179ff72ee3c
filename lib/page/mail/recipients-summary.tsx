import { plainText } from '../../answers/plain-text.ts';
import type { Status } from '../../answers/status.ts';
import type { Verdict } from '../../answers/why/verdict.ts';
import { groupBy } from '../../events/group-by.ts';
import { numberText } from '../shared/numbers.ts';
import { StatusBadge, statusLooks } from '../views/status-badge.tsx';
import { cardId, mostCards } from './recipient-card.tsx';

/** How it went with all of them, in a line, and the way to each. @param verdicts those in trouble first */
export function RecipientsSummary({ verdicts }: { readonly verdicts: readonly Verdict[] }) {
  if (verdicts.length < 2) return null;
  return (
    <nav class="card recipients" aria-labelledby="recipients">
      <h2 id="recipients">{summaryOf(verdicts.map(({ status }) => status.status))}</h2>
      <ul>
        {verdicts.slice(0, mostCards).map(({ status: { recipient, status } }) => (
          <li>
            <a href={`#${cardId(recipient)}`} class="foreign" data-row>
              {plainText(recipient)}
            </a>{' '}
            <StatusBadge status={status} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** `3 recipients: 1 bounced, 1 delivered, 1 not heard of` */
export function summaryOf(statuses: readonly Status[]): string {
  const counts = [...groupBy(statuses, (status) => status)].map(
    ([status, all]) => `${numberText(all.length)} ${wordOf(status)}`,
  );
  return `${numberText(statuses.length)} recipients: ${counts.join(', ')}`;
}

function wordOf(status: Status): string {
  return status === 'sent' ? 'not heard of' : statusLooks[status].word;
}
