import { eventsOf, type PublishedEvent, type SentMail } from './published-events.ts';
import { lives } from './stories.ts';

/** An event of a made-up mail, and when SES would publish it: milliseconds after the send. */
export type Scheduled = { readonly after: number; readonly event: PublishedEvent };

/**
 * One believable mail, sent at `sentAt`: most are delivered and some are read; a few bounce, are complained about or rejected. What takes hours
 * in life takes up to some minutes here, so that whoever watches sees it.
 * @param random numbers from 0 to below 1
 */
export function believableMail(messageId: string, sentAt: Date, random: () => number): readonly Scheduled[] {
  const life = pick(random());
  const person = Math.floor(random() * 400);
  const mail: SentMail = { messageId, sentAt, to: life.to, subject: life.subject, tags: { campaign: life.campaign } };
  const events = life.life(eventsOf(mail, quickened));
  return events.map((event) => ({ after: afterSend(event, sentAt), event: addressedTo(event, person) }));
}

/** How often each life is lived, in their order: ordinary mail far more often than trouble. */
const weights = [60, 12, 3, 2, 1, 1, 1, 1, 3, 14, 2];

function pick(chance: number): (typeof lives)[number] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let rest = chance * total;
  const index = weights.findIndex((weight) => {
    rest -= weight;
    return rest < 0;
  });
  const [first] = lives;
  return lives[index] ?? first;
}

/** The first 20 s as they are; from there an hour passes in some 20 s. */
function quickened(after: number): number {
  return after <= 20_000 ? after : 20_000 + (after - 20_000) / 180;
}

function afterSend(event: PublishedEvent, sentAt: Date): number {
  const times = Object.values(event).map((object) => (object as { readonly timestamp?: unknown }).timestamp);
  const own = times.map((time) => Date.parse(String(time)) - sentAt.getTime()).filter((after) => after > 0);
  return Math.max(0, ...own);
}

/** `ana@example.com` becomes `ana17@example.com`: 400 of each, so that some get mail again. */
function addressedTo(event: PublishedEvent, person: number): PublishedEvent {
  return JSON.parse(JSON.stringify(event).replace(/\b(?!shop\b)([a-z]+)@example\./gi, `$1${person}@example.`));
}
