import type { Unmet } from '../../answers/filter/matches.ts';
import { plainText } from '../../answers/plain-text.ts';
import { addressWith } from '../question/address-of.ts';
import { lengthText } from '../question/length-text.ts';
import { lengths, millisecondsOf } from '../question/period.ts';
import { Empty } from '../views/empty.tsx';
import { Time } from '../views/time.tsx';
import type { Visit } from '../visit.ts';
import { Hint } from './hint.tsx';
import type { MailsAsked } from './mails-asked.ts';

type Props = { readonly visit: Visit; readonly asked: MailsAsked; readonly unmet: readonly Unmet[] };

/** Where no mail is found: of which time, what would have held in place of a condition that nothing fulfils, and what to try. */
export function NoMails({ visit, asked, unmet }: Props) {
  const { range } = asked;
  if (visit.asked.has('before'))
    return (
      <Empty title="Nothing older">
        <p>
          The mails before this page were all of this time.{' '}
          <a href={addressWith(visit, { before: undefined })}>To the newest</a>
        </p>
      </Empty>
    );
  const isNarrowed = isNarrowedBy(asked);
  return (
    <Empty title={isNarrowed ? 'No mail matches' : 'No mail is known'}>
      <p>
        {'Nothing that was sent from '}
        <Time iso={range.since.toISOString()} zone={visit.zone} />
        {' to '}
        {range.until > visit.now ? 'now' : <Time iso={range.until.toISOString()} zone={visit.zone} />}
        {isNarrowed ? ' fulfils every condition.' : ' is here. Only mail sent with the configuration set has events.'}
      </p>
      {unmet
        .filter(({ found }) => found.length > 0)
        .map((one) => (
          <Hint visit={visit} unmet={one} />
        ))}
      <Wider visit={visit} asked={asked} />
      <InSubject visit={visit} asked={asked} />
      <AsCampaign visit={visit} asked={asked} />
      {isNarrowed && (
        <p>
          <a href={visit.address.pathname}>Without conditions</a>
        </p>
      )}
    </Empty>
  );
}

function isNarrowedBy({ filter, statuses, olderThan }: MailsAsked): boolean {
  const conditions = [...Object.values(filter), statuses, olderThan];
  return conditions.some((condition) => condition !== undefined && condition.length > 0);
}

/** Longer times than what was looked at. */
function Wider({ visit, asked: { period } }: Omit<Props, 'unmet'>) {
  const looked = visit.now.getTime() - period.range.since.getTime();
  const longer = lengths.filter((length) => /d$/.test(length) && millisecondsOf('range', length) > looked);
  if (longer.length === 0) return null;
  return (
    <p>
      {'Look over the last '}
      {longer.map((length) => (
        <a class="choice" href={addressWith(visit, { range: length, since: undefined, until: undefined })}>
          {lengthText(length)}
        </a>
      ))}
    </p>
  );
}

/** What was searched for as a domain or a tag may be words of a subject: `invoice.pdf`. */
function InSubject({ visit, asked: { filter } }: Omit<Props, 'unmet'>) {
  const [words, ...others] = [...filter.recipientDomains, ...filter.tags];
  if (words === undefined || others.length > 0 || filter.subject !== undefined) return null;
  return (
    <p>
      <a href={addressWith(visit, { recipientDomain: undefined, tag: undefined, subject: words })}>
        {`Look for “${plainText(words)}” in the subject`}
      </a>
    </p>
  );
}

/** What was searched for in subjects may be the name of a campaign: a word as SES lets tags have. */
function AsCampaign({ visit, asked: { filter } }: Omit<Props, 'unmet'>) {
  const { subject = '', tags } = filter;
  if (tags.length > 0 || !/^[\w-]+$/.test(subject)) return null;
  return (
    <p>
      <a
        href={addressWith(visit, { subject: undefined, tag: `campaign=${subject}` })}
      >{`Look for the campaign “${subject}”`}</a>
    </p>
  );
}
