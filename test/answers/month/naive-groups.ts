import type { Grouping } from '../../../lib/answers/filter/filter.ts';
import type { Row } from './exported-row.ts';
import { type NaiveMail, ofType } from './naive-mails.ts';
import { providerOf, reasonOf } from './said-by-servers.ts';

type Plain = Exclude<Grouping, 'link' | `tag:${string}`>;

/** In which groups a mail is. */
const groupings: Readonly<Record<Plain, (mail: NaiveMail) => readonly string[]>> = {
  day: ({ rows: [{ sentAt }] }) => [sentAt.slice(0, 10)],
  hour: ({ rows: [{ sentAt }] }) => [`${sentAt.slice(0, 13).replace('T', ' ')}:00`],
  configurationSet: ({ rows: [{ configurationSet }] }) => [configurationSet],
  recipientDomain: (mail) => [domainOf(mail)],
  sender: ({ rows: [{ sender }] }) => [addressIn(sender)],
  senderDomain: ({ rows: [{ sender }] }) => addressIn(sender).split('@').slice(1),
  provider: (mail) => [domainOf(mail) === '(none)' ? '(none)' : providerOf(mail.rows)],
  reason: ({ rows }) => reasons(rows),
  template: ({ rows }) => templates(rows),
  tenant: ({ rows: [{ tenant }] }) => [tenant ?? '(none)'],
  outgoingIp: ({ rows }) => [rows.find(({ outgoingIp }) => outgoingIp !== undefined)?.outgoingIp ?? '(none)'],
};

export function groupsOf(by: Exclude<Grouping, 'link'>): (mail: NaiveMail) => readonly string[] {
  const tag = /^tag:(.*)/.exec(by)?.[1];
  if (tag !== undefined) return ({ rows: [{ tags }] }) => tags[tag] ?? ['(none)'];
  return groupings[by as Plain];
}

/** Of several that it may be the domain of all: a mail to several goes to one company. */
function domainOf({ recipient, rows: [{ candidates = [] }] }: NaiveMail): string {
  const [domain = '(none)', ...others] = new Set([recipient ?? '', ...candidates].flatMap((one) => one.split('@').slice(1)));
  return others.length === 0 ? domain : '(none)';
}

function addressIn(sender: string): string {
  return /<(.*)>/.exec(sender)?.[1] ?? sender;
}

/** What gave a mail up, else what put it off, the newest; an automatic reply is neither. */
function reasons(rows: readonly Row[]): readonly string[] {
  const all = [...ofType(rows, 'deliveryDelay'), ...ofType(rows, 'bounce')].map((row) => reasonOf(row).reason);
  return all.filter((reason) => reason !== 'autoReply').slice(-1);
}

function templates(rows: readonly Row[]): readonly string[] {
  return rows.flatMap(({ renderingFailure }) => (renderingFailure ? [renderingFailure.templateName] : []));
}

/** Each link that was clicked in a mail. */
export function linksIn({ rows }: NaiveMail): readonly string[] {
  return [...new Set(rows.flatMap(({ click }) => (click ? [click.link] : [])))];
}
