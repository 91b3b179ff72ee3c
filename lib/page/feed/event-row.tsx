import { plainText } from '../../answers/plain-text.ts';
import type { EmailEvent } from '../../events/email-event.ts';
import { mailAddress, recipientAddress } from '../question/address-of.ts';
import { clockIn, dayIn } from '../shared/zoned.ts';
import { subjectText } from '../views/subject-text.ts';
import { utcText } from '../views/time.tsx';
import { TypeBadge } from '../views/type-badge.tsx';
import { detailOf } from './detail-of.ts';
import { rowId } from './row-id.ts';

type Props = {
  readonly event: EmailEvent;
  readonly zone: string;
  readonly now: Date;
  /** How long after it happened it came, where that is worth a word. */
  readonly late?: string | undefined;
};

/** An event of the feed. */
export function EventRow({ event, zone, now, late }: Props) {
  const { messageId, occurredAt } = event;
  const subject = subjectText(event.subject);
  const { text, more } = detailOf(event);
  return (
    <li class="event" data-id={rowId(event)}>
      <When iso={occurredAt} zone={zone} now={now} />
      <TypeBadge event={event} />
      <Who event={event} />
      <a class="event-subject" href={mailAddress(messageId)} data-row title={subject}>
        {subject}
      </a>
      <span class="event-detail foreign">
        {late !== undefined && <span class="event-late">{`late: ${late}`}</span>} {text}{' '}
        {more !== undefined && <small class="quiet">{more}</small>}
      </span>
    </li>
  );
}

/** Of another day than today its day, too. */
function When({ iso, zone, now }: { readonly iso: string; readonly zone: string; readonly now: Date }) {
  const time = Date.parse(iso);
  const day = dayIn(zone, time);
  return (
    <time class="event-time" datetime={iso} title={utcText(iso)}>
      {day !== dayIn(zone, now.getTime()) && <span class="quiet">{day.slice(5)} </span>}
      {clockIn(zone, time)}
    </time>
  );
}

function Who({ event: { recipient, candidates = [] } }: { readonly event: EmailEvent }) {
  const address = recipient ?? (candidates.length === 1 ? candidates[0] : undefined);
  const oneOf = candidates.length > 1 ? `one of ${candidates.length}` : undefined;
  if (address === undefined)
    return (
      <span class="event-who quiet" title={candidates.map(plainText).join(', ')}>
        {oneOf ?? 'SES names nobody'}
      </span>
    );
  const shown = plainText(address);
  return (
    <span class="event-who" title={shown}>
      <a href={recipientAddress(address)}>{shown}</a>
      {oneOf !== undefined && <small class="quiet">{` ${oneOf}`}</small>}
    </span>
  );
}
