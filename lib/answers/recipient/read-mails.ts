import type { EmailEvent } from '../../events/email-event.ts';
import type { EventTable } from '../../table/reader.ts';
import { clockSkew } from '../clock-skew.ts';
import type { Range } from '../filter/filter.ts';
import { readAddress } from './read-address.ts';

/** Sort keys are texts, and no later time has a text that sorts after this one. */
const endOfTime = new Date('9999-12-31T23:59:59.999Z');

/**
 * What happened to each mail to an address that was sent in a range: the newest send first, and of each mail all rows that name the address.
 * An open or a click that is about one of several recipients names none and is not among them; `readMessage` has it.
 *
 * Events are read newest first, so once reading has come to the time of a send nothing of that mail is left to read, and it can be handed out:
 * memory holds only mail whose events lie on both sides of that time. Mail whose send has no time that can be read comes last.
 *
 * @param address bare and lower-cased
 */
export async function* readMails(
  table: EventTable,
  address: string,
  { since, until }: Range,
): AsyncGenerator<readonly EmailEvent[]> {
  const open = new OpenMails();
  const isInRange = (mail: readonly EmailEvent[]) => {
    const time = sentAt(mail) ?? mail.at(-1)?.occurredAt ?? '';
    return time >= since.toISOString() && time < until.toISOString();
  };
  const rows = { since: new Date(since.getTime() - clockSkew), until: endOfTime };
  for await (const event of readAddress(table, address, rows, 'newestFirst')) {
    yield* open.take(new Date(Date.parse(event.occurredAt) + clockSkew).toISOString()).filter(isInRange);
    open.add(event);
  }
  yield* open.take('').filter(isInRange);
}

/** Mails of which events may still be read. */
class OpenMails {
  readonly #mails = new Map<string, EmailEvent[]>();
  #newest = '';

  add(event: EmailEvent): void {
    const mail = this.#mails.get(event.messageId);
    if (mail) mail.push(event);
    else this.#mails.set(event.messageId, [event]);
    if ((event.sentAt ?? '') > this.#newest) this.#newest = event.sentAt ?? '';
  }

  /** Takes out those sent after `time`, newest send first; all of them for an empty one. */
  take(time: string): readonly (readonly EmailEvent[])[] {
    if (time !== '' && this.#newest <= time) return [];
    const taken = [...this.#mails.values()].filter((mail) => time === '' || (sentAt(mail) ?? '') > time);
    for (const [event] of taken) if (event) this.#mails.delete(event.messageId);
    this.#newest = [...this.#mails.values()]
      .map((mail) => sentAt(mail) ?? '')
      .reduce((one, other) => (one > other ? one : other), '');
    return taken.sort((one, other) => ((sentAt(one) ?? '') > (sentAt(other) ?? '') ? -1 : 1));
  }
}

function sentAt(mail: readonly EmailEvent[]): string | undefined {
  return mail.find((event) => event.sentAt !== undefined)?.sentAt;
}
