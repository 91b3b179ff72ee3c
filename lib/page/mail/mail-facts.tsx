import type { PropsWithChildren } from 'hono/jsx';
import { plainText } from '../../answers/plain-text.ts';
import { duration } from '../../answers/time.ts';
import type { Message } from '../../events/message.ts';
import { CopyButton } from '../views/copy-button.tsx';
import { Time } from '../views/time.tsx';
import type { Visit } from '../visit.ts';
import { mailsWhere } from './mails-where.ts';

type Props = { readonly message: Message; readonly region: string | undefined; readonly visit: Visit };

/** What is true of the mail, whoever it went to. */
export function MailFacts({ message, region, visit: { zone, now } }: Props) {
  const { messageId, sender, sentAt, tags = {}, configurationSet, tenant, callerIdentity, sourceIp } = message;
  const where = (name: string, value: string) => mailsWhere(name, value, sentAt, now);
  const handedOver = [callerIdentity && `by ${callerIdentity}`, sourceIp && `from ${sourceIp}`].filter(Boolean).join(' ');
  return (
    <dl class="facts">
      <Fact name="From">{sender && plainText(sender)}</Fact>
      <Fact name="Sent">{sentAt && <SentAt sentAt={sentAt} zone={zone} now={now} />}</Fact>
      <Fact name="Message id">
        <code id="message-id">{plainText(messageId)}</code> <CopyButton of="message-id" what="id" />
      </Fact>
      <Fact name="Tags">{Object.keys(tags).length > 0 && <Tags tags={tags} where={where} />}</Fact>
      <Fact name="Configuration set">
        {configurationSet && <a href={where('configurationSet', configurationSet)}>{plainText(configurationSet)}</a>}
      </Fact>
      <Fact name="Tenant">{tenant && <a href={where('tenant', tenant)}>{plainText(tenant)}</a>}</Fact>
      <Fact name="Region">{region}</Fact>
      <Fact name="Handed over">{handedOver && plainText(handedOver)}</Fact>
    </dl>
  );
}

/** Nothing, where it is not known. */
function Fact({ name, children }: PropsWithChildren<{ readonly name: string }>) {
  if (!children) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd class="foreign">{children}</dd>
    </div>
  );
}

function SentAt({ sentAt, zone, now }: { readonly sentAt: string; readonly zone: string; readonly now: Date }) {
  const age = now.getTime() - Date.parse(sentAt);
  return (
    <>
      <Time iso={sentAt} zone={zone} /> {age >= 0 && <span class="quiet">{`${duration(age)} ago`}</span>}
    </>
  );
}

type TagsProps = { readonly tags: NonNullable<Message['tags']>; readonly where: (name: string, value: string) => string };

function Tags({ tags, where }: TagsProps) {
  const all = Object.entries(tags).flatMap(([name, values]) =>
    values.map((value) => (value === '' ? name : `${name}=${value}`)),
  );
  return (
    <ul class="tag-links">
      {all.map((tag) => (
        <li>
          <a class="chip" href={where('tag', tag)}>
            {plainText(tag)}
          </a>
        </li>
      ))}
    </ul>
  );
}
