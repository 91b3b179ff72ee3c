import { conditions } from '../question/given.ts';
import { Filters, textConditions } from '../views/filters.tsx';
import { HiddenFields } from '../views/hidden-fields.tsx';
import type { Visit } from '../visit.ts';
import { TypeToggles } from './type-toggles.tsx';

const { recipient, subject, recipientDomain, tag, configurationSet } = textConditions;
const first = [recipient, subject];
const more = [recipientDomain, tag, configurationSet];
const fields = [...first, ...more].map(({ name }) => name);

/** What the feed is narrowed by. */
export function FeedForm({ visit }: { readonly visit: Visit }) {
  return (
    <Filters visit={visit} first={first} more={more}>
      <TypeToggles asked={visit.asked} />
      <HiddenFields visit={visit} names={conditions.filter((name) => name !== 'types')} fields={fields} />
    </Filters>
  );
}
