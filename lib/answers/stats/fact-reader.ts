import type { EmailEvent } from '../../events/email-event.ts';
import type { EventType } from '../../events/event-type.ts';
import type { Column } from '../../table/projection.ts';
import type { Grouping } from '../filter/filter.ts';
import type { Matcher } from '../filter/matches.ts';
import { bit, saidIn } from '../mails/said.ts';
import { type Fact, linkBit, mailBit, troubled } from './fact.ts';
import { GroupNames } from './group-names.ts';
import { type Groups, groupsOf } from './groups-of.ts';
import { hash } from './hash.ts';
import { bucketOf } from './percentiles.ts';

/** By what mails are grouped, and the names that were found. */
export type NamedGroups = { readonly by: Grouping; readonly groups: Groups; readonly names: GroupNames };

export function namedGroups(by: Grouping, utc: boolean): NamedGroups {
  return { by, groups: groupsOf(by, utc), names: new GroupNames() };
}

const clicks = bit.clickedHuman | bit.clickedBot | bit.clickedUnknown;

/** Reads in events what they say of mails. */
export class FactReader {
  readonly #groupings: readonly NamedGroups[];
  readonly #links: NamedGroups | undefined;
  readonly #matcher: Matcher;

  /** @param groupings by `link` alone, or by others */
  constructor(groupings: readonly NamedGroups[], matcher: Matcher) {
    this.#groupings = groupings;
    this.#links = groupings.find(({ by }) => by === 'link');
    this.#matcher = matcher;
  }

  /** What it looks at in an event of the type. */
  columns(type: EventType): readonly Column[] {
    const ofGroups = this.#groupings.flatMap(({ groups }) => groups.columns(type));
    return ['recipient', 'candidates', 'sentAt', ...own(type), ...ofGroups, ...this.#matcher.columns];
  }

  /** One for the mail; further ones for links that were clicked in it, where mails are grouped by link. */
  of(event: EmailEvent): readonly Fact[] {
    const fact = this.#ofMail(event);
    return this.#links === undefined ? [fact] : [fact, ...linkFacts(event, fact, this.#links)];
  }

  #ofMail(event: EmailEvent): Fact {
    const { messageId, recipient = '', candidates, sentAt = event.occurredAt } = event;
    const isMail = recipient !== '' || candidates === undefined;
    const said = saidIn(event) | (this.#matcher.isAbout(event) ? bit.about : 0) | (isMail ? mailBit : 0);
    return {
      mail: hash(messageId, recipient),
      said,
      sentAt: Date.parse(sentAt) || 0,
      time: timeIn(event),
      groups: this.#groupings.map((grouping) => groupIn(event, grouping)),
      address: recipient !== '' && (said & troubled) !== 0 ? hash(recipient) : 0,
      report: (said & bit.complained) !== 0 ? reportIn(event) : 0,
    };
  }
}

/** A link and a mail are counted as a mail is: who clicked, however often. */
function linkFacts(event: EmailEvent, { said, sentAt }: Fact, { groups, names }: NamedGroups): readonly Fact[] {
  return groups.of(event).map((link) => ({
    mail: hash(event.messageId, event.recipient ?? '', link),
    said: (said & (clicks | bit.about)) | linkBit,
    sentAt,
    time: 0,
    groups: [names.numberOf([link]) * 4 + 1],
    address: 0,
    report: 0,
  }));
}

function groupIn(event: EmailEvent, { by, groups, names }: NamedGroups): number {
  const found = by === 'link' ? [] : groups.of(event);
  const [first] = found;
  return first === undefined ? 0 : names.numberOf(found) * 4 + (groups.weight?.(event, first) ?? 1);
}

function timeIn({ type, detail: { processingTimeMillis: time } }: EmailEvent): number {
  return type === 'delivery' && typeof time === 'number' ? bucketOf(time) : 0;
}

function reportIn({ messageId, detail: { feedbackId }, digest }: EmailEvent): number {
  return hash(messageId, typeof feedbackId === 'string' ? feedbackId : digest);
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
