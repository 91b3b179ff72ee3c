import { conditions } from '../question/given.ts';
import { Filters, textConditions } from '../views/filters.tsx';
import { HiddenFields } from '../views/hidden-fields.tsx';
import type { Visit } from '../visit.ts';
import { usualPeriod } from './overview-asked.ts';

const { tag, recipientDomain, configurationSet, sender } = textConditions;
const first = [tag, recipientDomain];
const more = [configurationSet, sender];
const fields = [...first, ...more].map(({ name }) => name);

/** What the overview is narrowed by, and by which tag mails are compared. */
export function OverviewForm({ visit }: { readonly visit: Visit }) {
  return (
    <Filters visit={visit} first={first} more={more} period={usualPeriod}>
      <label>
        Compare by tag
        <input name="by" value={visit.asked.get('by') ?? ''} placeholder="campaign" autocomplete="off" />
      </label>
      <HiddenFields visit={visit} names={conditions.filter((name) => name !== 'types')} fields={fields} />
    </Filters>
  );
}
