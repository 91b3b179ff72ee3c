import type { MessageFound } from '../../table/find-message.ts';
import { Layout } from '../views/layout.tsx';
import { subjectText } from '../views/subject-text.ts';
import type { Visit } from '../visit.ts';
import { Mail } from './mail.tsx';
import { UnknownMail } from './unknown-mail.tsx';
import { watchedUntil } from './watched.ts';

type Props = { readonly messageId: string; readonly found: MessageFound; readonly visit: Visit };

/** A mail, or why nothing is known of it. While it is young the browser script fetches the page anew: lib/page/browser/watch.ts. */
export function MailPage({ messageId, found, visit }: Props) {
  const isKnown = found.events.length > 0;
  const until = watchedUntil(found.events, visit.now);
  const title = isKnown ? subjectText(found.events.find(({ subject }) => subject !== undefined)?.subject) : 'Unknown mail';
  return (
    <Layout visit={visit} title={title}>
      <p role="status" class="watching" id="watching" data-watch={until}>
        {until !== undefined && 'This mail is being watched: what happens next appears here by itself.'}
      </p>
      <section id="mail" data-detail aria-label="Mail">
        {isKnown ? <Mail found={found} visit={visit} /> : <UnknownMail messageId={messageId} />}
      </section>
    </Layout>
  );
}
