import { type Status, statuses } from '../../answers/statuses.ts';
import { addressWith } from '../question/address-of.ts';
import { numberText } from '../shared/numbers.ts';
import { StatusBadge } from '../views/status-badge.tsx';
import { Time } from '../views/time.tsx';
import type { Visit } from '../visit.ts';
import type { PageOfMails } from './page-of-mails.ts';

/** What stands below mails: how many they are, of which time and status, and the way to older ones. @param hasOlder whether there may be some */
export function MailsEnd({
  visit,
  page,
  hasOlder,
}: {
  readonly visit: Visit;
  readonly page: PageOfMails;
  readonly hasOlder: boolean;
}) {
  const { mails, oldest } = page;
  const isFirst = !visit.asked.has('before');
  const newest = mails.reduce((one, { sentAt }) => (sentAt > one ? sentAt : one), oldest);
  return (
    <>
      <p class="count">
        {`${howMany(mails.length, isFirst && !hasOlder)}, sent `}
        <Time iso={oldest} zone={visit.zone} />
        {oldest !== newest && (
          <>
            {' to '}
            <Time iso={newest} zone={visit.zone} />
          </>
        )}
        {mails.length > 1 && ': '}
        {mails.length > 1 && <Counts counts={countsOf(mails.map(({ status }) => status))} />}
      </p>
      {(hasOlder || !isFirst) && (
        <nav class="paging" aria-label="Pages of mails">
          {!isFirst && <a href={addressWith(visit, { before: undefined })}>Newest</a>}
          {hasOlder ? (
            <a href={addressWith(visit, { before: oldest })} rel="next">
              Older
            </a>
          ) : (
            <span class="quiet">Nothing older in this time</span>
          )}
        </nav>
      )}
    </>
  );
}

function howMany(count: number, isAll: boolean): string {
  if (count === 1) return isAll ? 'The only mail' : '1 mail';
  return `${isAll ? 'All ' : ''}${numberText(count)} mails`;
}

function Counts({ counts }: { readonly counts: readonly (readonly [status: Status, count: number])[] }) {
  return (
    <>
      {counts.map(([status, count]) => (
        <span class="counted">
          {`${numberText(count)} `}
          <StatusBadge status={status} />
        </span>
      ))}
    </>
  );
}

function countsOf(all: readonly Status[]): readonly (readonly [status: Status, count: number])[] {
  return statuses
    .map((status) => [status, all.filter((one) => one === status).length] as const)
    .filter(([, count]) => count > 0);
}
