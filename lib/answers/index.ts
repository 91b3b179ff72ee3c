import { explainAwsError } from '../deployed/aws-error.ts';
import { openTable } from '../deployed/open-table.ts';
import type { Credentials } from '../deployed/source.ts';
import { UserError } from '../deployed/user-error.ts';
import type { Events } from './door/events.ts';
import { eventsIn } from './door/events-in.ts';
import { type OpenOptions, openedWith } from './door/opened-with.ts';
import { withSentences } from './door/with-sentences.ts';

export type { EventJson } from '../events/event-json.ts';
// What the one function below takes, gives and throws: the door for programs, as the command is the one for people. Nobody in here uses it.
export type { Checked } from './check/checked.ts';
export type {
  Events,
  EventsQuestion,
  MailsQuestion,
  RecipientQuestion,
  StatsQuestion,
} from './door/events.ts';
export { InvalidQuestion } from './door/invalid-question.ts';
export type { OpenOptions } from './door/opened-with.ts';
export type { Selection, Time } from './door/selection.ts';
export type { SentMail } from './mails/sent-mail.ts';
export type { MessageHistory } from './message-history.ts';
export type { RecipientMailJson } from './recipient/recipient-mail.ts';
export type { StatsAnswer } from './stats/stats-answer.ts';
export type { WhyAddress } from './why/why-address.ts';
export type { WhyMessage } from './why/why-message.ts';
export { type Credentials, UserError };

/**
 * Opens the table of a stack, to ask it what the command asks.
 *
 *     const events = await openEvents({ stack: 'ses-events', region: 'eu-west-1' });
 *     for await (const mail of events.mails({ since: '2026-11-01', statuses: ['bounced'] })) console.log(mail.recipient, mail.reason);
 *     events.close();
 *
 * @throws InvalidQuestion for options that cannot be; UserError where the stack is not there, or AWS cannot be asked about it
 */
export async function openEvents(options: OpenOptions): Promise<Events> {
  const source = openedWith(options);
  const explain = (error: unknown) => inWordsOfOptions(explainAwsError(error, source));
  const table = await openTable(source).catch((error: unknown) => {
    throw explain(error);
  });
  return { ...withSentences(eventsIn(table), explain), close: () => table.client.config.requestHandler.destroy?.() };
}

const options: Readonly<Record<string, string>> = {
  '--shards': 'shardCount',
  '--endpoint-url': 'endpointUrl',
  '--profile': 'AWS_PROFILE',
  '--type': 'types',
};

/** Sentences for people name the options of the command. */
function inWordsOfOptions(error: unknown): unknown {
  if (!(error instanceof UserError)) return error;
  const sentence = error.message.replaceAll(/--[a-z]+(?:-[a-z]+)*/g, (option) => options[option] ?? option.slice('--'.length));
  return new UserError(sentence, { cause: error.cause });
}
