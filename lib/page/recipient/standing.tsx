import type { CheckedWithCounts } from '../../answers/check/check-address.ts';
import type { Word } from '../../answers/check/checked.ts';
import { plainText } from '../../answers/plain-text.ts';
import type { Status } from '../../answers/statuses.ts';
import { addressWith, mailAddress } from '../question/address-of.ts';
import { countText, numberText } from '../shared/numbers.ts';
import { Command } from '../views/command.tsx';
import { StatusBadge, type Tone } from '../views/status-badge.tsx';
import { statusMeanings } from '../views/status-meanings.ts';
import { Time } from '../views/time.tsx';
import type { Visit } from '../visit.ts';

/** The verdict on an address, as a person says it. */
const said = {
  mail: ['✓', 'Nothing stands against mailing it', 'good'],
  fixFirst: ['!', 'The address is good: something else has to be changed first', 'warn'],
  wait: ['◷', 'Wait before you mail it again', 'warn'],
  doNotMail: ['✕', 'Do not mail it', 'bad'],
  neverHeardOf: ['?', 'No mail to it is known', 'calm'],
  notAnAddress: ['✕', 'This is no address', 'bad'],
} as const satisfies Readonly<Record<Word, readonly [sign: string, sentence: string, tone: Tone]>>;

/** That nothing stands against an address is no good news of a mail of which SES has told no outcome. */
const unheard = ['?', 'What became of the last mail is not known; nothing stands against the next', 'warn'] as const;

type Props = CheckedWithCounts & { readonly visit: Visit };

/** Whether to mail the address, why, since when, and what to do. */
export function Standing({ visit, checked, counts, isAll }: Props) {
  const { verdict, status, meaning, since, advice, command, messageId } = checked;
  const [sign, sentence, tone] = verdict === 'mail' && status === 'sent' ? unheard : said[verdict];
  const why = meaning ?? (status !== undefined && status !== 'sent' ? statusMeanings[status] : undefined);
  return (
    <section class={`card standing ${tone}`} aria-labelledby="standing">
      <h2 id="standing">
        <span aria-hidden="true">{sign}</span> {sentence}
      </h2>
      {status !== undefined && (
        <p>
          <StatusBadge status={status} />
          {since !== undefined && (
            <>
              {': mail to it has fared so since '}
              <Time iso={since} zone={visit.zone} />
            </>
          )}
          {why !== undefined && <span class="foreign">{` · ${plainText(why)}`}</span>}
        </p>
      )}
      {advice !== undefined && <p class="foreign">{plainText(advice)}</p>}
      {command !== undefined && <Command id="suppression" line={command} />}
      {messageId !== undefined && (
        <p>
          <a href={mailAddress(messageId)}>The mail that decides it</a>, with a block for AWS Support
        </p>
      )}
      <Counts visit={visit} counts={counts} isAll={isAll} />
    </section>
  );
}

function Counts({ visit, counts, isAll }: Omit<Props, 'checked'>) {
  if (counts.length === 0) return null;
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  const mails = countText(all, 'mail');
  return (
    <p class="counts">
      {isAll ? `${mails} to it: ` : `Of the newest ${mails} to it: `}
      {counts.map(([status, count]) => (
        <a class="counted" href={narrowed(visit, status)}>
          {`${numberText(count)} `}
          <StatusBadge status={status} />
        </a>
      ))}
    </p>
  );
}

function narrowed(visit: Visit, status: Status): string {
  return addressWith(visit, { status, before: undefined });
}
