import { plainText } from '../../answers/plain-text.ts';
import { statuses } from '../../answers/statuses.ts';
import { addressSpellings } from '../../events/address-spellings.ts';
import { StatusToggles } from '../mails/status-toggles.tsx';
import { addressWith } from '../question/address-of.ts';
import { commandLine, timeOptions } from '../question/command-line.ts';
import { lengths } from '../question/period.ts';
import { Empty } from '../views/empty.tsx';
import { Filters } from '../views/filters.tsx';
import { HiddenFields } from '../views/hidden-fields.tsx';
import { Layout } from '../views/layout.tsx';
import { MailTable } from '../views/mail-table.tsx';
import { Between, Length } from '../views/period-fields.tsx';
import { Reading } from '../views/reading.tsx';
import { SameCommand } from '../views/same-command.tsx';
import { titleOf } from '../views/title-of.ts';
import type { Visit } from '../visit.ts';
import type { RecipientAsked } from './recipient-asked.ts';

type Props = { readonly visit: Visit; readonly asked: RecipientAsked };

/** An address: how it stands, and the mails to it, which come by a stream. */
export function RecipientPage({ visit, asked }: Props) {
  const { address, isAddress } = asked;
  const [, ...others] = addressSpellings(address);
  return (
    <Layout visit={visit} title={titleOf(plainText(address), visit)}>
      <div data-detail>
        <h1 class="foreign">{plainText(address)}</h1>
        {isAddress && others.length > 0 && <p class="quiet foreign">{`Also written ${others.map(plainText).join(', ')}`}</p>}
        {isAddress ? <Mails visit={visit} asked={asked} /> : <NoAddress />}
      </div>
    </Layout>
  );
}

function NoAddress() {
  return (
    <Empty title="This is no address">
      <p>
        SES could not send to it: an address is like ana@example.com, one in each place. Look for what does not belong to it.
      </p>
    </Empty>
  );
}

function Mails({ visit, asked }: Props) {
  return (
    <section data-stream={addressWith(visit, {}, `${visit.address.pathname}/stream`)} aria-label="Standing, and mails to it">
      <div data-into="problem"></div>
      <div data-into="standing"></div>
      {asked.statuses.length > 0 && <StatusToggles visit={visit} chosen={asked.statuses} offered={statuses} />}
      <Filters visit={visit} first={[]} more={[]}>
        <HiddenFields visit={visit} names={['status']} fields={[]} />
        <Length asked={visit.asked} offered={days} all="all that is kept" />
        <Between asked={visit.asked} />
      </Filters>
      <div class="table-scroll">
        <MailTable label="Mails to it, newest first" withRecipient={false} />
      </div>
      <Reading />
      <div data-into="end" class="end"></div>
      <SameCommand lines={commands(visit, asked)} />
    </section>
  );
}

const days = lengths.filter((length) => length.endsWith('d'));

/** The command knows no status of a recipient's mails. */
function commands(visit: Visit, { address, period, statuses }: RecipientAsked): readonly (readonly [string, string])[] {
  const isEver = period.range.since.getTime() === 0;
  const options = timeOptions(period, visit.now).filter(([name]) => name !== 'since' || !isEver);
  const mails = commandLine(visit, ['recipient', address], options);
  const why = commandLine(visit, ['why', address], []);
  return [
    ...(mails === undefined || statuses.length > 0 ? [] : [['These mails, all pages', mails] as const]),
    ...(why === undefined ? [] : [['How the address stands', why] as const]),
  ];
}
