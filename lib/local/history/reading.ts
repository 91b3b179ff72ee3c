import { around, between, oneOf } from './chance.ts';
import type { Circumstances, Step } from './circumstances.ts';
import { hour, minute, second } from './duration.ts';
import type { Person } from './people.ts';

/** SES says of a few opens and clicks nothing about robots. */
const unsaid = 0.03;

/** What happens at the reader's, once a mail is there. @param arrived milliseconds after the send */
export function reading(person: Person, arrived: number, about: Circumstances): readonly Step[] {
  return [
    ...byRobots(person, arrived, about),
    ...byTheReader(person, arrived, about),
    ...complaints(person, arrived, about),
    ...answers(person, arrived, about),
  ];
}

/** An image proxy or a scanner looks within seconds, and a scanner follows every link. */
function byRobots(person: Person, arrived: number, { ses, stream, random, mail }: Circumstances): readonly Step[] {
  const { robot } = person.server;
  if (!robot) return [];
  const reader = { ipAddress: `192.0.2.${between(random, 200, 219)}`, userAgent: robot.userAgent };
  const first = arrived + between(random, 300, 12 * second);
  const opens = random() < robot.opens ? [ses.open(first, 'Likely', reader)] : [];
  const isScanned = random() < robot.clicks;
  const clicks = stream.links.map((link, index) => ({ after: first + 200 + index * 137, link: linkFor(link, mail.subject) }));
  return [
    ...opens.map((event) => ({ after: first, event })),
    ...(isScanned ? clicks.map(({ after, link }) => ({ after, event: ses.click(after, link, 'Likely', reader) })) : []),
  ].map((step) => ({ ...step, says: 'sent', of: [] }));
}

function byTheReader(person: Person, arrived: number, about: Circumstances): readonly Step[] {
  const { ses, stream, random, rarely, mail } = about;
  const isOpened = random() * 100 < stream.opened * person.interest;
  if (!isOpened) return [];
  const robot = random() < unsaid ? undefined : 'Unlikely';
  const reader = { ipAddress: `192.0.2.${between(random, 100, 180)}`, userAgent: person.userAgent };
  const opened = arrived + around(random, stream.kind === 'transactional' ? 20 * minute : 3 * hour, 5);
  const again = random() < 0.15 ? [opened + around(random, 5 * hour, 3)] : [];
  const clicked = random() * 100 < stream.clicked ? [opened + between(random, 4 * second, 3 * minute)] : [];
  const link = linkFor(oneOf(random, stream.links), mail.subject);
  const unsubscribed = stream.kind === 'newsletter' && rarely.happens('unsubscription') ? [opened + 40 * second] : [];
  return [
    ...[opened, ...again].map((after) => ({ after, event: ses.open(after, robot, reader) })),
    ...clicked.map((after) => ({ after, event: ses.click(after, link, robot, reader) })),
    ...unsubscribed.map((after) => ({ after, event: ses.subscription(after, 'readers', stream.campaign) })),
  ].map((step) => ({ ...step, says: 'sent', of: [] }));
}

/** Who complains is on the suppression list from then on. A provider that says no name has SES name everybody at the domain. */
function complaints(person: Person, arrived: number, about: Circumstances): readonly Step[] {
  const { ses, stream, random, rarely, mail, suppressed, sentAt } = about;
  const named = mail.to.filter((address) => address.endsWith(`@${person.domain}`));
  if (named.length === 1 && stream.kind !== 'newsletter') return [];
  if (!rarely.happens(named.length > 1 ? 'redactedComplaint' : 'complaint')) return [];
  const after = arrived + around(random, 9 * hour, 3);
  if (named.length === 1) suppressed.add(person.address, sentAt + after);
  return [{ after, event: ses.complaint(after, 'abuse', ...named), says: 'complained', of: named }];
}

/** Out of office: SES passes it on as a bounce that says nothing but the address. */
function answers(person: Person, arrived: number, { ses, stream, random, rarely }: Circumstances): readonly Step[] {
  if (stream.kind !== 'business' || !rarely.happens('autoReply')) return [];
  const after = arrived + between(random, 900, 40 * second);
  const event = ses.bounce(after, 'Transient', 'General', { emailAddress: person.address });
  return [{ after, event, says: 'softBounced', of: [person.address] }];
}

/** The number of a mail stands in its subject and in its links. */
function linkFor(link: string, subject: string): string {
  return link.replaceAll('{n}', /\d{4,}$/.exec(subject)?.[0] ?? /\d{4,}/.exec(subject)?.[0] ?? '0');
}
