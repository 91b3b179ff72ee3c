import type { EmailEvent } from '../../events/email-event.ts';
import type { EventType } from '../../events/event-type.ts';
import type { Column } from '../../table/projection.ts';
import type { Grouping, Range } from '../filter/filter.ts';
import type { Matcher } from '../filter/matches.ts';
import { bit, type Said, saidBits, saidIn } from '../mails/said.ts';
import { Counter, type Counts, type Distinct, distinctsIn } from './counts.ts';
import { GroupNames } from './group-names.ts';
import { type Groups, groupsOf, none } from './groups-of.ts';
import { hash } from './hash.ts';
import { bucketOf } from './percentiles.ts';
import { Slots } from './slots.ts';

export type Stats = {
  /** Every mail once: not the sum of the groups, since a mail can be in several, or in none. */
  readonly total: Counts;
  readonly groups: readonly Group[];
  /** Bounces and the like of one of several recipients, of which SES does not say whose they are: they are not counted. */
  readonly unattributed: number;
};

export type Group = Counts & { readonly group: string };

/** Beside what the events have said: it is a mail to somebody; it is a link that was clicked in a mail; then two bits for the weight of its group. */
const [mail, link, weightShift] = [1 << saidBits, 1 << (saidBits + 1), saidBits + 2];

const clicks = bit.clickedHuman | bit.clickedBot | bit.clickedUnknown;
const troubled = bit.hard | bit.soft | bit.bounced | bit.complained;
const endings = bit.hard | bit.soft | bit.bounced | bit.suppressed | bit.rejected | bit.renderingFailed;

/**
 * Folds events into mails, in any order and however often each comes, and counts the mails. Of a mail it keeps 18 bytes outside the heap; what is
 * asked about it is worked out at the end.
 */
export class Tally {
  readonly #groups: Groups;
  readonly #names = new GroupNames();
  readonly #mails = new Slots({ said: 'uint32', time: 'uint16', group: 'uint32' });
  /** Whose the mails are that bounced or were complained about. */
  readonly #addresses = new Slots({ address: 'float64' });
  readonly #reports = new Slots({});
  readonly #matcher: Matcher;
  readonly #since: string;
  readonly #until: string;
  readonly #byLink: boolean;

  /** @param range of the time of sending */
  constructor(by: Grouping, utc: boolean, matcher: Matcher, { since, until }: Range) {
    this.#groups = groupsOf(by, utc);
    this.#byLink = by === 'link';
    this.#matcher = matcher;
    this.#since = since.toISOString();
    this.#until = until.toISOString();
  }

  /** What it looks at in an event of the type. */
  columns(type: EventType): readonly Column[] {
    return ['recipient', 'candidates', 'sentAt', ...own(type), ...this.#groups.columns(type), ...this.#matcher.columns];
  }

  add(event: EmailEvent): void {
    const { messageId, recipient = '', candidates, sentAt = event.occurredAt } = event;
    if (sentAt < this.#since || sentAt >= this.#until) return;
    const key = hash(messageId, recipient);
    const isMail = recipient !== '' || candidates === undefined;
    const said = saidIn(event) | (this.#matcher.isAbout(event) ? bit.about : 0) | (isMail ? mail : 0);
    const slot = this.#say(key, said);
    this.#addTime(event, slot);
    if (this.#byLink) this.#addLinks(event, said);
    else this.#addGroups(event, key, slot);
    if ((said & bit.complained) !== 0) this.#addReport(event, slot);
    if (recipient !== '' && (said & troubled) !== 0) this.#addresses.set('address', this.#addresses.at(key), hash(recipient));
  }

  get stats(): Stats {
    const total = new Counter();
    const groups = new Map<string, Counter>();
    const distinct = new Slots({});
    let unattributed = 0;
    for (const [key, slot] of this.#mails) {
      const said = this.#mails.get('said', slot);
      if ((said & bit.about) === 0) continue;
      if ((said & (mail | link)) === 0 && (said & endings) !== 0) unattributed += 1;
      for (const [name, counter] of this.#countersOf(key, slot, total, groups)) {
        counter.add(said, this.#mails.get('time', slot), (said & mail) !== 0);
        for (const what of this.#distinctIn(key, said))
          if (isNew(distinct, what, this.#addressOf(key), name)) counter.addDistinct(what);
      }
    }
    return { total: total.counts, groups: [...groups].map(([group, { counts }]) => ({ group, ...counts })), unattributed };
  }

  #say(key: number, said: Said): number {
    const slot = this.#mails.at(key);
    this.#mails.set('said', slot, this.#mails.get('said', slot) | said);
    return slot;
  }

  #addTime({ type, detail }: EmailEvent, slot: number): void {
    const { processingTimeMillis: time } = detail;
    if (type === 'delivery' && typeof time === 'number' && this.#mails.get('time', slot) === 0)
      this.#mails.set('time', slot, bucketOf(time));
  }

  /** Of several the first of the greatest weight, which is the newest, as events of a type and message are read the newest first. */
  #addGroups(event: EmailEvent, key: number, slot: number): void {
    const [name, ...further] = this.#groups.of(event);
    if (name === undefined) return;
    const said = this.#mails.get('said', slot);
    const weight = this.#groups.weight?.(event, name) ?? 1;
    if (weight <= ((said >>> weightShift) & 3)) return;
    this.#mails.set('said', slot, (said & ~(3 << weightShift)) | (weight << weightShift));
    this.#mails.set('group', slot, this.#names.numberOf(name));
    this.#names.addFurther(key, further);
  }

  /** A link and a mail are counted as a mail is: who clicked, however often. */
  #addLinks(event: EmailEvent, said: Said): void {
    for (const name of this.#groups.of(event)) {
      const slot = this.#say(hash(event.messageId, event.recipient ?? '', name), (said & (clicks | bit.about)) | link);
      this.#mails.set('group', slot, this.#names.numberOf(name));
    }
  }

  /** One report can name everybody at a domain: it counts for one of them, whom no other report counts for. */
  #addReport({ messageId, detail: { feedbackId }, digest }: EmailEvent, slot: number): void {
    const key = hash(messageId, typeof feedbackId === 'string' ? feedbackId : digest);
    const said = this.#mails.get('said', slot);
    if ((said & bit.reported) !== 0 || this.#reports.has(key)) return;
    this.#reports.at(key);
    this.#mails.set('said', slot, said | bit.reported);
  }

  *#countersOf(
    key: number,
    slot: number,
    total: Counter,
    groups: Map<string, Counter>,
  ): Generator<readonly [name: string, Counter]> {
    const said = this.#mails.get('said', slot);
    if ((said & link) === 0) yield ['', total];
    const names = this.#names.of(this.#mails.get('group', slot), key);
    for (const name of names.length === 0 && this.#groups.hasNone ? [none] : names) {
      const counter = groups.get(name) ?? new Counter();
      groups.set(name, counter);
      yield [`=${name}`, counter];
    }
  }

  #addressOf(key: number): number {
    return this.#addresses.has(key) ? this.#addresses.get('address', this.#addresses.at(key)) : 0;
  }

  #distinctIn(key: number, said: Said): readonly Distinct[] {
    return this.#addresses.has(key) ? distinctsIn(said) : [];
  }
}

function isNew(distinct: Slots<never>, what: Distinct, address: number, group: string): boolean {
  const key = hash(what, String(address), group);
  if (distinct.has(key)) return false;
  distinct.at(key);
  return true;
}

/** What of an event's own object says how its mail fares. */
function own(type: EventType): readonly Column[] {
  switch (type) {
    case 'delivery':
      return ['detail.processingTimeMillis'];
    case 'bounce':
    case 'complaint':
      return ['detail', 'suppressed'];
    case 'open':
    case 'click':
      return ['bot'];
    default:
      return [];
  }
}
