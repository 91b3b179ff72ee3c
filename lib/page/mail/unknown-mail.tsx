import { plainText } from '../../answers/plain-text.ts';
import { mailAddress } from '../question/address-of.ts';
import { Empty } from '../views/empty.tsx';

/** In place of a mail of which nothing is known: why that can be. */
export function UnknownMail({ messageId }: { readonly messageId: string }) {
  return (
    <>
      <h1 class="visually-hidden">Nothing is known of this mail</h1>
      <Empty title="Nothing is known of this mail">
        <p>
          <code class="foreign">{plainText(messageId)}</code>
        </p>
        <ul class="reasons">
          <li>
            <b>Sent a moment ago?</b> Events arrive seconds after the send. <a href={mailAddress(messageId)}>Look again</a>
          </li>
          <li>
            <b>Is it the id that SES answered</b> to the send? The <code>Message-ID</code> header of another mail program is
            not.
          </li>
          <li>
            <b>Was it sent with the configuration set</b> that this stack records? Other mail has no events here.
          </li>
          <li>
            <b>Was it sent in another region or account</b> than this page reads, or so long ago that its rows have expired?
          </li>
        </ul>
        <p>
          Search for the recipient’s address or the subject above, or see the <a href="/mails">mails</a>.
        </p>
      </Empty>
    </>
  );
}
