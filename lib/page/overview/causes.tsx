import { type Heals, reasons } from '../../answers/bounce/reason.ts';
import type { Overview } from '../../answers/overview/overview.ts';
import { plainText } from '../../answers/plain-text.ts';
import { numberText } from '../shared/numbers.ts';
import { PartCell } from './bars.tsx';
import { mailsAddress } from './mails-address.ts';
import type { OverviewAsked } from './overview-asked.ts';

type Group = Overview['reasons'][number];

const heals: Readonly<Record<Heals, string>> = {
  byItself: 'may heal by itself',
  afterFix: 'once something is changed',
  never: 'never',
  unclear: 'unclear',
};

/** Why mails bounced, in plain words, and why others were delayed. */
export function Causes({ groups, asked }: { readonly groups: readonly Group[]; readonly asked: OverviewAsked }) {
  const rows = groups
    .map((group) => ({ ...group, lost: group.bouncedPermanent + group.bouncedTransient + group.suppressed }))
    .toSorted((one, other) => other.lost - one.lost || other.hadDelay - one.hadDelay);
  const all = rows.reduce((sum, { lost }) => sum + lost, 0);
  if (rows.length === 0) return <p class="quiet">No mail bounced, and none was delayed.</p>;
  return (
    <>
      <section class="table-scroll" tabindex={0} aria-label="Reasons, a table">
        <table class="groups">
          <thead>
            <tr>
              <th scope="col">Reason</th>
              <th scope="col" class="number">
                Bounced
              </th>
              <th scope="col" class="number">
                Share
              </th>
              <th scope="col" class="number">
                Delayed
              </th>
              <th scope="col">Heals</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row group={row} lost={row.lost} all={all} />
            ))}
          </tbody>
        </table>
      </section>
      <p class="quiet">
        Bounced: also what SES did not send because of a suppression list. Delayed: tried again, whatever came of it.{' '}
        <a href={mailsAddress(asked, { status: ['bounced', 'softBounced', 'suppressed'] })}>See these mails</a>
      </p>
    </>
  );
}

function Row({ group, lost, all }: { readonly group: Group; readonly lost: number; readonly all: number }) {
  const known = Object.hasOwn(reasons, group.group) ? reasons[group.group as keyof typeof reasons] : undefined;
  return (
    <tr>
      <th scope="row">
        {known?.meaning ?? plainText(group.group)} <code class="quiet">{plainText(group.group)}</code>
      </th>
      <td class="number">{numberText(lost)}</td>
      <PartCell part={lost > 0 ? lost / all : null} tone="bad" />
      <td class="number">{numberText(group.hadDelay)}</td>
      <td>{known === undefined ? '' : heals[known.heals]}</td>
    </tr>
  );
}
