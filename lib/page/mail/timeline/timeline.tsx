import type { EmailEvent } from '../../../events/email-event.ts';
import { Drawing } from './drawing.tsx';
import { elapsed } from './lane-of.ts';
import { type Moment, momentsOf, type Reader, startOf } from './moments.ts';
import { timelineOf } from './timeline-of.ts';

type Props = {
  readonly events: readonly EmailEvent[];
  /** Names it on the page. */
  readonly id: string;
  readonly title: string;
  /** Where the mail is not decided yet. */
  readonly now?: Date | undefined;
};

/** More would be read to nobody: the list below says all. */
const mostSaid = 12;

/** When what happened, drawn to scale: once for a desk, once for a phone, of which one is shown. */
export function TimelineOf({ events, id, title, now }: Props) {
  const { start, isSend } = startOf(events);
  const moments = momentsOf(events, start);
  if (moments.length === 0) return null;
  const since = now && isSend && now.getTime() > start ? now.getTime() - start : undefined;
  const wide = timelineOf(moments, 760, since);
  const narrow = timelineOf(moments, 340, since);
  const said = saidOf(moments);
  return (
    <figure class="timeline">
      <Drawing timeline={wide} id={`${id}-wide`} title={title} said={said} size="wide" />
      <Drawing timeline={narrow} id={`${id}-narrow`} title={title} said={said} size="narrow" />
      <figcaption>
        <span class="wide">{scales[wide.scale]}</span>
        <span class="narrow">{scales[narrow.scale]}</span>
        {!isSend && <span> SES does not say when the mail was sent: times are counted from the first event.</span>}
        {wide.isBefore && <span> Shaded: stamped before the send, since clocks differ.</span>}
        {moments.length < events.length && <span> Events to which SES gave no time are in the list alone.</span>}
        <Readers moments={moments} />
      </figcaption>
    </figure>
  );
}

const scales = {
  linear: 'Time since the send, on a linear axis.',
  logarithmic: 'Time since the send, on a logarithmic axis: each step is many times as long as the one before.',
} as const;

const readers: Readonly<Record<Reader, string>> = {
  human: 'filled: a person',
  bot: 'hollow: a robot',
  unknown: 'dashed: a person or a robot, SES does not say which',
};

function Readers({ moments }: { readonly moments: readonly Moment[] }) {
  const present = Object.entries(readers).filter(([reader]) => moments.some((moment) => moment.reader === reader));
  return present.length > 0 && <span>{` Opens and clicks: ${present.map(([, words]) => words).join(', ')}.`}</span>;
}

const by: Readonly<Record<Reader, string>> = { human: ' by a person', bot: ' by a robot', unknown: ' by a person or a robot' };

/** `sent; delivered +1.2 s; opened by a robot +2.3 s` */
function saidOf(moments: readonly Moment[]): string {
  const said = moments
    .slice(0, mostSaid)
    .map(({ look, reader, time }) => `${look.word}${reader ? by[reader] : ''}${time === 0 ? '' : ` ${elapsed(time)}`}`);
  const left = moments.length - said.length;
  return [...said, ...(left > 0 ? [`${left} more, in the list below`] : [])].join('; ');
}
