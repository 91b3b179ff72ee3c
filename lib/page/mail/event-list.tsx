import { byTimeAndCourse } from '../../answers/by-time-and-course.ts';
import { describe } from '../../answers/describe.ts';
import { jsonText } from '../../answers/json-text.ts';
import { digest } from '../../events/digest.ts';
import type { EmailEvent } from '../../events/email-event.ts';
import { eventJson } from '../../events/event-json.ts';
import { factKey } from '../../events/identity.ts';
import { countText } from '../shared/numbers.ts';
import { CopyButton } from '../views/copy-button.tsx';
import { lookOf } from '../views/look-of.ts';
import { Badge } from '../views/status-badge.tsx';
import { Time } from '../views/time.tsx';
import { elapsed } from './timeline/lane-of.ts';
import { startOf } from './timeline/moments.ts';

/** A mail that a proxy opens again and again has thousands: a page of them serves nobody. */
const most = 100;

/** What happened, a line each; a line opens to all that SES said. */
export function EventList({ events, zone }: { readonly events: readonly EmailEvent[]; readonly zone: string }) {
  const { start } = startOf(events);
  const shown = [...events].sort(byTimeAndCourse).slice(0, most);
  const left = events.length - shown.length;
  return (
    <>
      <ol class="happenings">
        {shown.map((event) => (
          <EventLine event={event} start={start} zone={zone} />
        ))}
      </ol>
      {left > 0 && <p class="quiet">{`${countText(left, 'later event')} not shown: ses-events history shows all.`}</p>}
    </>
  );
}

type LineProps = { readonly event: EmailEvent; readonly start: number; readonly zone: string };

function EventLine({ event, start, zone }: LineProps) {
  const id = `event-${digest(factKey(event))}`;
  return (
    <li id={id}>
      <details id={`${id}-more`}>
        <summary data-row>
          <Time iso={event.occurredAt} zone={zone} />
          <span class="elapsed">{sinceSend(event, start)}</span>
          <span>
            <Badge {...lookOf(event)} />
          </span>
          <span class="foreign">{describe(event)}</span>
        </summary>
        <CopyButton of={`${id}-json`} what="fields" />
        <pre id={`${id}-json`}>{jsonText(eventJson(event), 2)}</pre>
      </details>
    </li>
  );
}

function sinceSend({ timeFallback, occurredAt }: EmailEvent, start: number): string {
  if (timeFallback) return 'no time';
  const time = Date.parse(occurredAt) - start;
  return time === 0 ? '' : elapsed(time);
}
