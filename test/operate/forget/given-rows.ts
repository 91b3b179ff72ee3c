import type { EmailEvent } from '../../../lib/events/email-event.ts';
import { type Item, toItem } from '../../../lib/table/item.ts';
import { pick } from '../../faults/seeds.ts';
import { givenEvent } from '../../table/given-event.ts';

/** Who is to be forgotten, and how texts quote her. */
export const ana = 'ana@example.com';
export const quotes = [ana, 'Ana@Example.COM', 'ana%40example.com'] as const;

/** Everybody else; some are nearly she. */
export const others = [
  'ben@example.com',
  'diana@example.com',
  'ana@example.com.au',
  'x+ana@example.com',
  'cy@example.org',
] as const;

/** A row as it is written, and as it is to be once she is forgotten; no `left`, where it is to go. */
export type GivenRow = { readonly row: Item; readonly left?: Item };

/** An event that quotes her, or what stands in her place. */
type Told = (quote: string) => Partial<EmailEvent>;

/**
 * Rows of many mails: to her, to others, to both. Of some mails her own rows are missing, as where they have expired: then the whole table alone leads to what
 * names her. What is to be left is told beside each row, by other means than the command's.
 * @param random from 0 to below 1
 */
export function givenRows(mails: number, random: () => number): readonly GivenRow[] {
  return Array.from({ length: mails }, (_, index) => rowsOf(`m${index}`, random)).flat();
}

function rowsOf(messageId: string, random: () => number): readonly GivenRow[] {
  const chosen = [ana, ...others].filter(() => random() < 0.3);
  const people = chosen.length > 0 ? chosen : [ana];
  const quote = pick(quotes, random);
  const told = (tell: Told) => pair((said) => ({ messageId, ...tell(said) }), quote);
  const rows = people.flatMap((recipient) => [
    told((said) => ({ type: 'send', recipient, subject: pick([`For ${said}`, 'Offers'], () => 0), detail: {} })),
    told((said) => ({ recipient, detail: { smtpResponse: `250 <${said}>, not diana@example.com` } })),
    told((said) => ({ type: 'bounce', recipient, detail: bounce(`550 ${said}.`, recipient) })),
    told(() => ({
      type: 'complaint',
      recipient,
      detail: { feedbackId: 'f' },
      ...(people.length > 1 && { candidates: people }),
    })),
  ]);
  const common = [
    told(() => ({ type: 'open', ...whom(people), detail: { ipAddress: '192.0.2.1' } })),
    told((said) => ({
      type: 'click',
      ...whom(people),
      detail: { link: `https://x.example/?e=${said}&f=x%2Bana%40example.com` },
    })),
    unknown({ messageId, type: 'unknown' }, people),
  ];
  const lacksHers = random() < 0.3;
  return [...rows, ...common].filter(({ row }) => random() < 0.9 && !(lacksHers && row.recipient === ana));
}

/** What becomes of a row is said by whom it is about. */
function pair(tell: Told, quote: string): GivenRow {
  const row = item(tell(quote));
  if (row.recipient === ana) return { row };
  const { eventKey, candidates = [] } = row;
  const named: readonly string[] = candidates;
  const left = { ...item(tell('***')), eventKey };
  return { row, left: named.includes(ana) ? { ...left, candidates: named.filter((one) => one !== ana) } : left };
}

/** As `normalize` has it: of several it is not known who. */
function whom([only, ...more]: readonly string[]): Partial<EmailEvent> {
  return more.length > 0 ? { candidates: [only ?? '', ...more] } : { recipient: only ?? '' };
}

function bounce(diagnosticCode: string, recipient: string) {
  return {
    bounceType: 'Permanent',
    bouncedRecipients: [{ status: '5.1.1', diagnosticCode: `${diagnosticCode} ${recipient}` }],
  };
}

/** More than fifty recipients: the columns name nobody. */
function unknown(fields: Partial<EmailEvent>, people: readonly string[]): GivenRow {
  const text = (named: readonly string[]) =>
    JSON.stringify({
      eventType: 'Postponed',
      mail: { source: 'shop@example.com', destination: named, commonHeaders: { to: named.map((one) => `One <${one}>`) } },
      postponed: { recipients: named.map((emailAddress) => ({ emailAddress, status: '4.0.0' })) },
    });
  const row = item({ ...fields, detail: { eventType: 'Postponed', text: text(people) } });
  const named = people.filter((one) => one !== ana);
  return named.length === 0 ? { row } : { row, left: { ...row, unknown: { eventType: 'Postponed', text: text(named) } } };
}

function item(fields: Partial<EmailEvent>): Item {
  const { recipient, ...event } = givenEvent({ ...fields });
  return toItem({ ...event, ...(fields.recipient !== undefined && { recipient: fields.recipient }) }, { shardCount: 4 });
}
