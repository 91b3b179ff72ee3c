import type { OverviewSoFar } from '../../answers/overview/overview-memory.ts';
import { countText } from '../shared/numbers.ts';
import { clockIn } from '../shared/zoned.ts';
import { Time } from '../views/time.tsx';
import { overviewAddress } from './mails-address.ts';
import type { OverviewAsked } from './overview-asked.ts';

type Props = { readonly soFar: OverviewSoFar; readonly asked: OverviewAsked };

/** What the numbers are of: a part, which nobody shall take for the whole; or all, and when that was. */
export function Note({ soFar, asked }: Props) {
  return soFar.isWhole ? <Whole soFar={soFar} asked={asked} /> : <NotWhole soFar={soFar} asked={asked} />;
}

function NotWhole({ soFar: { reached }, asked }: Props) {
  return (
    <p class="not-whole">
      <span aria-hidden="true">◔</span> <strong>Not the whole yet:</strong> counted back to{' '}
      <Time iso={reached} zone={asked.visit.zone} />. All numbers below are of the mails sent since then.
    </p>
  );
}

function Whole({ soFar: { events, days }, asked }: Props) {
  const { visit, question } = asked;
  const { since, until } = question.range;
  return (
    <p class="quiet">
      Mails sent since <Time iso={since.toISOString()} zone={visit.zone} />
      {until < visit.now && (
        <>
          {' '}
          until <Time iso={until.toISOString()} zone={visit.zone} />
        </>
      )}
      , counted at {clockIn(visit.zone, visit.now.getTime())}: {countText(events, 'event')} read
      {days > 0 && `, ${countText(days, 'day')} remembered from before`}.{' '}
      <a href={overviewAddress(asked, { anew: '1' })}>Count anew</a>
    </p>
  );
}
