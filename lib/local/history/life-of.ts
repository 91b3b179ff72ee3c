import { type Status, statuses } from '../../answers/status.ts';
import { eventsOf, type SentMail } from '../published-events.ts';
import type { Story } from '../stories.ts';
import type { Circumstances, Step } from './circumstances.ts';
import { fateOf } from './fate-of.ts';
import type { Person } from './people.ts';
import { reading } from './reading.ts';
import type { Stream } from './streams.ts';

/** What happens to a mail until `end`, and where it then stands with each recipient. */
export function lifeOf(
  mail: SentMail,
  stream: Stream,
  people: readonly Person[],
  world: Pick<Circumstances, 'suppressed' | 'badDays' | 'rarely' | 'random'>,
  end: number,
): Story {
  const sentAt = mail.sentAt.getTime();
  const about: Circumstances = { ...world, mail, stream, sentAt, ses: eventsOf(mail), outgoingIp: mail.outgoingIp ?? '' };
  const steps = stepsOf(people, about)
    .filter(({ after }) => sentAt + after <= end)
    .sort((one, other) => one.after - other.after);
  return { mail, events: steps.map(({ event }) => event), expected: standing(mail.to, steps) };
}

function stepsOf(people: readonly Person[], about: Circumstances): readonly Step[] {
  const { ses, stream, sentAt, badDays, rarely, mail } = about;
  const of = mail.to;
  if (badDays.isTemplateBroken(stream, sentAt)) {
    const event = ses.renderingFailure(`${stream.campaign}-v2`, "Attribute 'firstName' is not present in the rendering data.");
    return [{ after: 0, event, says: 'renderingFailed', of }];
  }
  const send: Step = { after: 0, event: ses.send(), says: 'sent', of };
  if (rarely.happens('rejected')) return [send, { after: 0, event: ses.reject(), says: 'rejected', of }];
  return [send, ...people.flatMap((person) => courseOf(person, about))];
}

function courseOf(person: Person, about: Circumstances): readonly Step[] {
  const steps = fateOf(person, about)(person, about);
  const arrival = steps.find(({ says }) => says === 'delivered');
  return arrival ? [...steps, ...reading(person, arrival.after, about)] : steps;
}

/** The weightiest that was said of each. */
function standing(to: readonly string[], steps: readonly Step[]): Readonly<Record<string, Status>> {
  return Object.fromEntries(
    to.map((address) => {
      const said = new Set(steps.filter(({ of }) => of.includes(address)).map(({ says }) => says));
      return [address, statuses.find((status) => said.has(status)) ?? 'sent'];
    }),
  );
}
