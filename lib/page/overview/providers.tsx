import type { Overview } from '../../answers/overview/overview.ts';
import { plainText } from '../../answers/plain-text.ts';
import { none } from '../../answers/stats/groups-of.ts';
import { duration } from '../../answers/time.ts';
import { numberText } from '../shared/numbers.ts';
import { PartCell } from './bars.tsx';

type Provider = Overview['providers'][number];

/** With fewer mails one that bounces says little. */
export const enough = 20;

/** The worst delivery rate first, among those with enough mail to compare; after them those that have no name together, which nobody can ask. */
export function worstFirst(providers: readonly Provider[]): readonly Provider[] {
  const rate = ({ deliveryRate }: Provider) => deliveryRate ?? 1;
  const slow = ({ deliveryP95Ms }: Provider) => deliveryP95Ms ?? 0;
  const few = ({ sent }: Provider) => Number(sent < enough);
  const unnamed = ({ group }: Provider) => Number(group === 'other' || group === none);
  return providers.toSorted(
    (one, other) =>
      unnamed(one) - unnamed(other) ||
      few(one) - few(other) ||
      (few(one) === 0 && (rate(one) - rate(other) || slow(other) - slow(one))) ||
      other.sent - one.sent,
  );
}

/** Who runs the recipients' mailboxes, by how much arrives there and how fast. */
export function Providers({ groups }: { readonly groups: readonly Provider[] }) {
  if (groups.length === 0) return <p class="quiet">No mail was sent.</p>;
  return (
    <section class="table-scroll" tabindex={0} aria-label="Providers, a table">
      <table class="groups">
        <thead>
          <tr>
            <th scope="col">Provider</th>
            <th scope="col" class="number">
              Sent
            </th>
            <th scope="col" class="number">
              Delivered
            </th>
            <th scope="col" class="number">
              Half within
            </th>
            <th scope="col" class="number">
              95 % within
            </th>
          </tr>
        </thead>
        <tbody>
          {worstFirst(groups.filter(({ sent }) => sent > 0)).map((group) => (
            <Row group={group} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ group: { group, sent, deliveryRate, deliveryMedianMs, deliveryP95Ms } }: { readonly group: Provider }) {
  return (
    <tr class={sent < enough ? 'quiet' : undefined}>
      <th scope="row">{providerName(group)}</th>
      <td class="number">
        {numberText(sent)}
        {sent < enough && <small> too few to compare</small>}
      </td>
      <PartCell part={deliveryRate} tone="good" />
      <td class="number">{time(deliveryMedianMs)}</td>
      <td class="number">{time(deliveryP95Ms)}</td>
    </tr>
  );
}

function providerName(group: string): string {
  if (group === 'other') return 'all others';
  return group === none ? 'not known' : plainText(group);
}

function time(milliseconds: number | undefined): string {
  return milliseconds === undefined ? '–' : duration(milliseconds);
}
