import { domainOf } from '../../answers/filter/conditions.ts';
import { plainText } from '../../answers/plain-text.ts';
import { addressWith } from '../question/address-of.ts';
import { Empty } from '../views/empty.tsx';
import type { Visit } from '../visit.ts';
import type { RecipientAsked } from './recipient-asked.ts';

type Props = {
  readonly visit: Visit;
  readonly asked: RecipientAsked /** Whether there is mail to it of other times or statuses. */;
  readonly isKnown: boolean;
};

/** Where no mail to an address is found: what it may be, and what to try. */
export function NoMailTo({ visit, asked: { address }, isKnown }: Props) {
  if (isKnown)
    return (
      <Empty title={visit.asked.has('before') ? 'Nothing older' : 'No mail to it matches'}>
        <p>
          There is mail to it of another time or status. <a href={visit.address.pathname}>All mail to it</a>
        </p>
      </Empty>
    );
  const domain = domainOf(address);
  return (
    <Empty title="No mail to this address is known">
      <p class="foreign">{`Nothing that was sent to ${plainText(address)} is here. It may be that`}</p>
      <ul class="reasons">
        <li>
          the address is written in another way:{' '}
          <a class="foreign" href={addressWith({ ...visit, asked: none }, { recipientDomain: domain, range: '30d' }, '/mails')}>
            {`mail to ${plainText(domain)}`}
          </a>
        </li>
        <li>the mail was sent without the configuration set, and has no events</li>
        <li>it was sent so long ago that its events are kept no longer</li>
        <li>it was sent a moment ago: events arrive seconds after the send</li>
      </ul>
      {address.includes('=') && (
        <p>
          <a class="foreign" href={addressWith({ ...visit, asked: none }, { tag: address, range: '30d' }, '/mails')}>
            {`Look for the tag ${plainText(address)}`}
          </a>
        </p>
      )}
    </Empty>
  );
}

const none = new URLSearchParams();
