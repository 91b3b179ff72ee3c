import { conditions } from '../question/given.ts';
import { Empty } from '../views/empty.tsx';
import { overviewAddress } from './mails-address.ts';
import { isOfSome, type OverviewAsked } from './overview-asked.ts';

/** Where there is nothing to count. */
export function NoMail({ asked }: { readonly asked: OverviewAsked }) {
  const { period } = asked;
  const none = Object.fromEntries(conditions.map((name) => [name, undefined]));
  const longest = { since: undefined, until: undefined, range: '90d' };
  return (
    <Empty title={isOfSome(asked) ? 'No such mail was sent in this time' : 'No mail was sent in this time'}>
      {period.length !== '90d' && (
        <p>
          Look at the <a href={overviewAddress(asked, longest)}>last 90 days</a>.
        </p>
      )}
      {isOfSome(asked) ? (
        <p>
          Look <a href={overviewAddress(asked, none)}>without the conditions</a>.
        </p>
      ) : (
        <p>
          Mail is recorded if it is sent with a configuration set that publishes its events here: see whether the{' '}
          <a href="/feed">live feed</a> shows one that you send now.
        </p>
      )}
    </Empty>
  );
}
