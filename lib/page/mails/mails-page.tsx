import { addressWith } from '../question/address-of.ts';
import { Layout } from '../views/layout.tsx';
import { MailTable } from '../views/mail-table.tsx';
import { Reading } from '../views/reading.tsx';
import { SameCommand } from '../views/same-command.tsx';
import { titleOf } from '../views/title-of.ts';
import type { Visit } from '../visit.ts';
import type { MailsAsked } from './mails-asked.ts';
import { mailsCommands } from './mails-command.ts';
import { MailsForm } from './mails-form.tsx';
import { StatusToggles } from './status-toggles.tsx';

/** The mails of a time, without the mails: they come by a stream. */
export function MailsPage({ visit, asked }: { readonly visit: Visit; readonly asked: MailsAsked }) {
  return (
    <Layout visit={visit} title={titleOf('Mails', visit)}>
      <h1>Mails</h1>
      <StatusToggles visit={visit} chosen={asked.statuses} />
      <MailsForm visit={visit} />
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
