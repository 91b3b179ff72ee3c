import { eventsOf, type PublishedEvent, type SentMail } from '../../lib/local/published-events.ts';
import { type SnsMessage, toSnsMessage } from '../../lib/local/sns.ts';
import { pick } from './seeds.ts';

/** A message, and the rows it must become, each as `rowName` names it: known from how it was made, not by parsing it. */
export type Sent = { readonly message: SnsMessage; readonly rows: readonly string[] };

export type Traffic = {
  /** Events of SES. */
  readonly good: readonly Sent[];
  /** What the function refuses, whatever the weather. */
  readonly poison: readonly SnsMessage[];
};

type Named = { readonly messageId: string; readonly occurredAt: string; readonly type: string; readonly recipient?: string };

/** `somebody`: a fact about one of several, and SES does not say of whom. */
export function rowName({ messageId, occurredAt, type, recipient = 'somebody' }: Named): string {
  return `${messageId} ${occurredAt} ${type} ${recipient}`;
}

/** The events of mails to one recipient mostly, sometimes a few, and one time in 200 fifty; and now and then poison. */
export function givenTraffic(run: string, events: number, random: () => number): Traffic {
  const good: Sent[] = [];
  const poison: SnsMessage[] = [];
  for (let mail = 0; good.length < events; mail += 1) {
    good.push(...lifeOf(givenMail(`${run}-${mail}`, recipientCount(random)), random).slice(0, events - good.length));
    if (random() < 0.03) poison.push(toSnsMessage(pick(poisons, random)(`${run}-poison-${mail}`)));
  }
  return { good, poison };
}

export function givenMail(messageId: string, recipients: number): SentMail {
  const to = Array.from(
    { length: recipients },
    (_, index) => `person${index}@${index % 2 === 0 ? 'example.com' : 'example.org'}`,
  );
  return { messageId, to, sentAt: new Date(Date.UTC(2026, 10, 1, 8)), subject: 'News', tags: { campaign: 'autumn' } };
}

/** The Send event of a mail: a row for each recipient. */
export function sendOf(mail: SentMail): Sent {
  return sent(mail, eventsOf(mail).send(), 'send', 0, mail.to);
}

function recipientCount(random: () => number): number {
  const one = random();
  return one < 0.005 ? 50 : one < 0.15 ? 2 + Math.floor(random() * 4) : 1;
}

/** Send, what came of it for some of the recipients, and what somebody did with it. */
function lifeOf(mail: SentMail, random: () => number): readonly Sent[] {
  const ses = eventsOf(mail);
  const some = mail.to.filter(() => random() < 0.7);
  const [whom, others] = [some, mail.to.filter((address) => !some.includes(address))];
  const failed = others.map((emailAddress) => ({ emailAddress, status: '5.1.1', diagnosticCode: `smtp; 550 ${emailAddress}` }));
  const alone = mail.to.length === 1 ? mail.to : [undefined];
  return [
    sendOf(mail),
    ...(whom.length > 0 ? [sent(mail, ses.delivery(1_000, ...whom), 'delivery', 1_000, whom)] : []),
    ...(failed.length > 0 ? [sent(mail, ses.bounce(1_000, 'Permanent', 'General', ...failed), 'bounce', 1_000, others)] : []),
    ...(random() < 0.5 ? [sent(mail, ses.open(2_000, 'Likely'), 'open', 2_000, alone)] : []),
    ...(random() < 0.5 ? [sent(mail, ses.open(2_001), 'open', 2_001, alone)] : []),
    ...(random() < 0.3 ? [sent(mail, ses.click(3_000, 'https://example.com/'), 'click', 3_000, alone)] : []),
    ...(random() < 0.1 ? [sent(mail, ses.complaint(1_000, 'abuse', ...mail.to), 'complaint', 1_000, mail.to)] : []),
    ...(random() < 0.1 ? [sent(mail, ses.unheardOf(4_000), 'unknown', 0, alone)] : []),
  ];
}

function sent(
  { messageId, sentAt }: SentMail,
  event: PublishedEvent,
  type: string,
  after: number,
  whom: readonly (string | undefined)[],
): Sent {
  const occurredAt = new Date(sentAt.getTime() + after).toISOString();
  const rows = whom.map((recipient) => rowName({ messageId, occurredAt, type, ...(recipient !== undefined && { recipient }) }));
  return { message: toSnsMessage(JSON.stringify(event)), rows };
}

/** Two kinds that cannot be read, and one that cannot be stored. */
const poisons: readonly ((messageId: string) => string)[] = [
  (messageId) => `{"eventType":"Bounce","mail":{"messageId":"${messageId}","destination":["a@example.com"`,
  (messageId) => JSON.stringify({ eventType: 'Send', send: {}, mail: { id: messageId, destination: ['a@example.com'] } }),
  (messageId) => JSON.stringify({ eventType: 'Send', send: {}, mail: { messageId: messageId.padEnd(2_049, 'x') } }),
];
