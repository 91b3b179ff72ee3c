import { Filters, textConditions } from '../views/filters.tsx';
import { HiddenFields } from '../views/hidden-fields.tsx';
import type { Visit } from '../visit.ts';
import { usualLength } from './mails-asked.ts';
import { OlderThan } from './older-than.tsx';

const { recipient, recipientDomain, subject, tag, configurationSet, sender } = textConditions;
const first = [recipientDomain, tag, subject];
const more = [recipient, sender, configurationSet];
const fields = [...first, ...more].map(({ name }) => name);

/** What the mails are narrowed by, beside their status. */
export function MailsForm({ visit }: { readonly visit: Visit }) {
  return (
    <Filters visit={visit} first={first} more={more} period={usualLength}>
      <HiddenFields visit={visit} names={['status', 'types', 'tenant', 'tag', 'recipientDomain']} fields={fields} />
      <OlderThan asked={visit.asked} />
    </Filters>
  );
}
