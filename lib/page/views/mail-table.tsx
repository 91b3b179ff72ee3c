import type { SentMail } from '../../answers/mails/sent-mail.ts';
import { plainText } from '../../answers/plain-text.ts';
import { addressWith, mailAddress, recipientAddress } from '../question/address-of.ts';
import type { Visit } from '../visit.ts';
import { cutText } from './cut-text.ts';
import { Engaged } from './engagement.tsx';
import { StatusBadge } from './status-badge.tsx';
import { subjectText } from './subject-text.ts';
import { Time } from './time.tsx';
import { whyNot } from './why-not.ts';

type Shown = { readonly visit: Visit /** Left out where all are to the same. */; readonly withRecipient: boolean };

/** A table for mails, whose rows come as they are found. */
export function MailTable({ label, withRecipient }: Omit<Shown, 'visit'> & { readonly label: string }) {
  return (
    <table class="mails" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">Sent</th>
          <th scope="col">Status</th>
          {withRecipient && <th scope="col">Recipient</th>}
          <th scope="col">Subject</th>
          <th scope="col" class="number">
            Opens
          </th>
          <th scope="col" class="number">
            Clicks
          </th>
          <th scope="col">Tags</th>
        </tr>
      </thead>
      <tbody data-into="rows"></tbody>
    </table>
  );
}

export function MailRows({ mails, ...shown }: Shown & { readonly mails: readonly SentMail[] }) {
  return (
    <>
      {mails.map((mail) => (
        <MailRow mail={mail} {...shown} />
      ))}
    </>
  );
}

/** Characters of a subject that stand in a row: the mail's own page has all. */
const longestSubject = 200;

function MailRow({ mail, visit, withRecipient }: Shown & { readonly mail: SentMail }) {
  const { messageId, status, sentAt, subject, opens, clicks } = mail;
  const why = whyNot(mail);
  return (
    <tr>
      <td class="when">
        <Time iso={sentAt} zone={visit.zone} />
      </td>
      <td class="how">
        <StatusBadge status={status} />
      </td>
      {withRecipient && <Recipient recipient={mail.recipient} />}
      <td class="what foreign">
        <a href={mailAddress(messageId)} data-row>
          {cutText(subjectText(subject), longestSubject)}
        </a>
        {why !== undefined && <p class="why">{why}</p>}
      </td>
      <td class="number" data-label="Opens">
        <Engaged counts={opens} />
      </td>
      <td class="number" data-label="Clicks">
        <Engaged counts={clicks} />
      </td>
      <td class="tags foreign">
        <Tags tags={mail.tags} visit={visit} />
      </td>
    </tr>
  );
}

function Recipient({ recipient }: { readonly recipient: string | undefined }) {
  return (
    <td class="whom foreign">
      {recipient === undefined ? (
        <span class="quiet">SES names nobody</span>
      ) : (
        <a href={recipientAddress(recipient)}>{plainText(recipient)}</a>
      )}
    </td>
  );
}

/** More of them than this would hide the mails. */
const mostTags = 4;

function Tags({ tags = {}, visit }: { readonly tags: SentMail['tags'] | undefined; readonly visit: Visit }) {
  const all = Object.entries(tags).flatMap(([name, values]) => values.map((value) => `${name}=${value}`));
  return (
    <>
      {all.slice(0, mostTags).map((tag) => (
        <a class="tag" href={addressWith(visit, { tag, before: undefined }, '/mails')}>
          {plainText(tag)}
        </a>
      ))}
      {all.length > mostTags && <span class="quiet">{`and ${all.length - mostTags} more`}</span>}
    </>
  );
}
