import type { Overview } from '../../answers/overview/overview.ts';
import { plainText } from '../../answers/plain-text.ts';
import { none } from '../../answers/stats/groups-of.ts';
import { standingOf } from '../../answers/stats/rates.ts';
import { countText, numberText, percentText } from '../shared/numbers.ts';
import { PartCell } from './bars.tsx';
import { mailsAddress, overviewAddress } from './mails-address.ts';
import type { OverviewAsked } from './overview-asked.ts';
import { enough } from './providers.tsx';

type Campaign = Overview['campaigns'][number];
type Props = { readonly groups: readonly Campaign[]; readonly asked: OverviewAsked };

/** Of more nobody reads the end. */
const mostShown = 50;

/** Campaigns beside each other. @param groups the largest first */
export function Campaigns({ groups, asked }: Props) {
  const { tag } = asked.question;
  if (!groups.some(({ group }) => group !== none))
    return (
      <p class="quiet">
        No mail has a tag <code>{plainText(tag)}</code>: SES passes on the tags that a mail is sent with, and above another one
        can be compared by.
      </p>
    );
  return (
    <>
      <section class="table-scroll" tabindex={0} aria-label={`By ${plainText(tag)}, a table`}>
        <table class="groups">
          <thead>
            <tr>
              <th scope="col">{plainText(tag)}</th>
              {['Sent', 'Delivered', 'Bounce rate', 'Complaint rate', 'Opened by people', 'Clicked by people'].map(
                (heading) => (
                  <th scope="col" class="number">
                    {heading}
                  </th>
                ),
              )}
              <th scope="col">
                <span class="visually-hidden">Its mails</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.slice(0, mostShown).map((row) => (
              <Row group={row} asked={asked} />
            ))}
          </tbody>
        </table>
      </section>
      {groups.length > mostShown && (
        <p class="quiet">{`${countText(groups.length - mostShown, 'smaller one')} not shown; the numbers above count all.`}</p>
      )}
    </>
  );
}

function Row({ group: campaign, asked }: { readonly group: Campaign; readonly asked: OverviewAsked }) {
  const { group, sent, delivered, deliveryRate, openedHuman, clickedHuman } = campaign;
  return (
    <tr>
      <th scope="row" class="foreign">
        <Name group={group} asked={asked} />
      </th>
      <td class="number">{numberText(sent)}</td>
      <PartCell part={deliveryRate} tone="good" />
      <Rate name="bounceRate" of={campaign} />
      <Rate name="complaintRate" of={campaign} />
      <PartCell part={delivered > 0 ? openedHuman / delivered : null} />
      <PartCell part={delivered > 0 ? clickedHuman / delivered : null} />
      <td>
        {group !== none && (
          <a href={mailsAddress(asked, { tag: tagsWith(asked, group) })}>
            mails<span class="visually-hidden">{` of ${plainText(group)}`}</span>
          </a>
        )}
      </td>
    </tr>
  );
}

function Name({ group, asked }: { readonly group: string; readonly asked: OverviewAsked }) {
  if (group === none) return <span class="quiet">without this tag</span>;
  return (
    <a href={overviewAddress(asked, { tag: tagsWith(asked, group) })} data-row>
      {plainText(group)}
    </a>
  );
}

const tones = { fine: 'number', review: 'number tone-warn', pause: 'number tone-bad' } as const;
const signs = { fine: '', review: '! ', pause: '✕ ' } as const;

/** A rate of few mails is no sign of anything. */
function Rate({ name, of }: { readonly name: 'bounceRate' | 'complaintRate'; readonly of: Campaign }) {
  const rate = of[name];
  if (rate === null) return <td class="number">–</td>;
  const standing = of.sent < enough ? 'fine' : standingOf(name, rate);
  return <td class={tones[standing]}>{`${signs[standing]}${percentText(rate)}`}</td>;
}

/** The tags that are asked for, and this one. */
function tagsWith({ visit, question }: OverviewAsked, group: string): readonly string[] {
  const own = `${question.tag}=${group}`;
  return [...visit.asked.getAll('tag').filter((tag) => tag !== '' && tag !== own), own];
}
