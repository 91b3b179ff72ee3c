import { type MailStatus, mailStatuses } from '../../answers/mails/mail-status.ts';
import { addressWith } from '../question/address-of.ts';
import { Badge, mailStatusLooks } from '../views/status-badge.tsx';
import { statusMeanings } from '../views/status-meanings.ts';
import type { Visit } from '../visit.ts';

type Props = { readonly visit: Visit; readonly chosen: readonly MailStatus[]; readonly offered?: readonly MailStatus[] };

/** Which statuses are shown: each a link to the same mails with it, or without it; and what those mean that are chosen. */
export function StatusToggles({ visit, chosen, offered = mailStatuses }: Props) {
  return (
    <nav class="toggles" aria-label="Status">
      <ul>
        <li>
          <a
            class="toggle"
            id="status-any"
            data-refocus
            href={addressWith(visit, { status: undefined, before: undefined })}
            aria-current={chosen.length === 0 ? 'true' : undefined}
          >
            <Badge sign="∗" word="any status" tone="plain" />
          </a>
        </li>
        {offered.map((status) => (
          <Toggle visit={visit} chosen={chosen} status={status} />
        ))}
      </ul>
      {chosen.length > 0 && (
        <dl>
          {chosen.map((status) => (
            <div>
              <dt>
                <Badge {...mailStatusLooks[status]} />
              </dt>
              <dd>{statusMeanings[status]}</dd>
            </div>
          ))}
        </dl>
      )}
    </nav>
  );
}

function Toggle({ visit, chosen, status }: Props & { readonly status: MailStatus }) {
  const isChosen = chosen.includes(status);
  const statuses = isChosen ? chosen.filter((one) => one !== status) : [...chosen, status];
  return (
    <li>
      <a
        class="toggle"
        id={`status-${status}`}
        data-refocus
        href={addressWith(visit, { status: statuses, before: undefined })}
        aria-current={isChosen ? 'true' : undefined}
      >
        <Badge {...mailStatusLooks[status]} />
        {isChosen && <span class="visually-hidden">: shown, take it away</span>}
      </a>
    </li>
  );
}
