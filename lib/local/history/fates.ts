import type { Status } from '../../answers/status.ts';
import { around, between, idText } from './chance.ts';
import type { Circumstances, Step } from './circumstances.ts';
import { hour, minute } from './duration.ts';
import type { Person } from './people.ts';
import type { Answer } from './servers.ts';

/** What becomes of a mail on its way to one recipient. */
export type Fate = (person: Person, about: Circumstances) => readonly Step[];

export const delivered: Fate = (person, about) => [arrival(person, about, around(about.random, person.server.median, 1.8))];

/** Put off once or a few times, then taken. */
export const putOff: Fate = (person, about) => {
  const taken = around(about.random, person.server.putOff.minutes * minute, 1.6) + minute;
  const tries = [0.1, 0.5].map((part) => Math.round(part * taken)).filter((after) => after > 20_000);
  return [...tries.map((after) => delay(person, about, after)), arrival(person, about, taken)];
};

/** The address does not exist. From then on it is on the account's suppression list. */
export const gone: Fate = (person, about) => bounced(person, about, person.server.unknownUser, 'bounced');

/** The server does not like the mail. */
export const refused: Fate = (person, about) => bounced(person, about, person.server.refuses, 'bounced');

/** A server that says that this will pass is asked for 14 hours. */
export const fullMailbox: Fate = (person, about) => {
  const { full } = person.server;
  if (!full.status.startsWith('4')) return bounced(person, about, full, 'softBounced');
  const asked = [5 * minute, 2 * hour, 7 * hour];
  return [
    ...asked.map((after) => delay(person, about, after, { ...full, type: 'MailboxFull' })),
    bounce(person, about, { ...full, status: '4.4.7', text: gaveUp(full.text) }, expiry(about), 'softBounced'),
  ];
};

/** Nobody answers: SES tries for 14 hours. */
export const down: Fate = (person, about) => {
  const silence = {
    type: 'TransientCommunicationFailure',
    status: '4.4.1',
    text: 'smtp; 421 4.4.1 Unable to connect to remote host',
  };
  const answer = { type: 'Transient', subType: 'General', status: '4.4.7', text: gaveUp(silence.text) };
  return [
    ...[6 * minute, 3 * hour, 8 * hour].map((after) => delay(person, about, after, silence)),
    bounce(person, about, answer, expiry(about), 'softBounced'),
  ];
};

/** SES does not send it. */
export const declined: Fate = (person, about) => {
  const text = 'Amazon SES did not send the message to this address because it is on the suppression list for your account.';
  const answer = { type: 'Permanent', subType: 'OnAccountSuppressionList', status: '5.1.1', text };
  return [bounce(person, about, answer, between(about.random, 150, 900), 'suppressed')];
};

/** Its last event was lost on the way: nothing tells. */
export const lost: Fate = () => [];

function arrival(person: Person, { ses, random, outgoingIp }: Circumstances, after: number): Step {
  const answer = filled(person.server.accepts, person, outgoingIp, random);
  return { after, event: ses.answeredDelivery(after, answer, [person.address]), says: 'delivered', of: [person.address] };
}

function bounced(person: Person, about: Circumstances, answer: Answer, says: Status): readonly Step[] {
  const after = around(about.random, person.server.median, 1.6);
  if (answer === person.server.unknownUser) about.suppressed.add(person.address, about.sentAt + after);
  return [bounce(person, about, answer, after, says)];
}

function bounce(person: Person, about: Circumstances, answer: Answer, after: number, says: Status): Step {
  const recipient = { emailAddress: person.address, action: 'failed', ...said(answer, person, about) };
  return { after, event: about.ses.bounce(after, answer.type, answer.subType, recipient), says, of: [person.address] };
}

function delay(
  person: Person,
  about: Circumstances,
  after: number,
  answer: Omit<Answer, 'subType'> = person.server.putsOff,
): Step {
  const recipient = { emailAddress: person.address, ...said(answer, person, about) };
  return { after, event: about.ses.deliveryDelay(after, answer.type, recipient), says: 'delayed', of: [person.address] };
}

function said({ status, text }: Omit<Answer, 'subType'>, person: Person, { outgoingIp, random }: Circumstances) {
  return { status, diagnosticCode: filled(text, person, outgoingIp, random) };
}

function filled(text: string, { address }: Person, ip: string, random: Circumstances['random']): string {
  return text
    .replaceAll('{to}', address)
    .replaceAll('{ip}', ip)
    .replaceAll('{id}', () => idText(random, 12));
}

/** As SES says it, with the server's last answer. */
function gaveUp(lastAnswer: string): string {
  return `smtp; 550 4.4.7 Message expired: unable to deliver in 840 minutes.<${lastAnswer.replace('smtp; ', '')}>`;
}

function expiry({ random }: Circumstances): number {
  return 14 * hour + between(random, 1_000, 4 * minute);
}
