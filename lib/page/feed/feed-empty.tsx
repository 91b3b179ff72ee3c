import { conditions, isGiven } from '../question/given.ts';
import { Empty } from '../views/empty.tsx';
import type { Visit } from '../visit.ts';

type Props = { readonly visit: Visit; readonly isProblemsAlone: boolean };

/** Where nothing has happened yet that the feed would show: how to see something. */
export function FeedEmpty({ visit: { asked, address }, isProblemsAlone }: Props) {
  if (conditions.some((name) => isGiven(asked, name)))
    return (
      <Empty title="Nothing in the last 24 hours fits these conditions">
        <p>
          What fits appears here as it happens. <a href={address.pathname}>Watch without conditions</a>
        </p>
      </Empty>
    );
  return (
    <Empty title={isProblemsAlone ? 'No problem in the last 24 hours' : 'Nothing has happened in the last 24 hours'}>
      <p>What happens to your mail appears here within seconds.</p>
      <p>
        To see something, send a mail to <code>{isProblemsAlone ? 'bounce' : 'success'}@simulator.amazonses.com</code> with the
        stack’s configuration set. In the local world, start it with <code>ses-events local --traffic 2</code>.
      </p>
    </Empty>
  );
}
