import { addressWith } from '../question/address-of.ts';
import { Filters, textConditions } from '../views/filters.tsx';
import { HiddenFields } from '../views/hidden-fields.tsx';
import { Layout } from '../views/layout.tsx';
import { MailTable } from '../views/mail-table.tsx';
import { Reading } from '../views/reading.tsx';
import { SameCommand } from '../views/same-command.tsx';
import type { Visit } from '../visit.ts';
import { type MailsAsked, usualLength } from './mails-asked.ts';
import { mailsCommands } from './mails-command.ts';
import { OlderThan } from './older-than.tsx';
import { StatusToggles } from './status-toggles.tsx';

const { recipient, recipientDomain, subject, tag, configurationSet, sender } = textConditions;
const first = [recipientDomain, tag, subject];
const more = [recipient, sender, configurationSet];

/** The mails of a time, without the mails: they come by a stream. */
export function MailsPage({ visit, asked }: { readonly visit: Visit; readonly asked: MailsAsked }) {
  const fields = [...first, ...more].map(({ name }) => name);
  return (
    <Layout visit={visit} title="Mails">
      <h1>Mails</h1>
      <StatusToggles visit={visit} chosen={asked.statuses} />
      <div class="of-mails">
        <Filters visit={visit} first={first} more={more} period={usualLength}>
          <HiddenFields visit={visit} names={['status', 'types', 'tenant', 'tag', 'recipientDomain']} fields={fields} />
          <OlderThan asked={asked} />
        </Filters>
      </div>
      <section data-stream={addressWith(visit, {}, '/mails/stream')} aria-label="Mails, newest first">
        <div data-into="problem"></div>
        <div class="table-scroll">
          <MailTable label="Mails, newest first" withRecipient />
        </div>
        <Reading />
        <div data-into="end" class="end"></div>
      </section>
      <SameCommand lines={mailsCommands(visit, asked)} />
    </Layout>
  );
}
