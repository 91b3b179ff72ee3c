import type { EmailEvent } from '../../events/email-event.ts';
import type { Grouping } from '../filter.ts';
import { date } from '../time.ts';
import { hourOf } from './hour-of.ts';

/** Where the sender, or SES, did not say. */
export const none = '(none)';

/** The groups that an event counts in: its own day or hour; each value of the tag; its configuration set; its recipient's domain. */
export function groupsOf(by: Grouping, utc: boolean): (event: EmailEvent) => readonly string[] {
  switch (by) {
    case 'day':
      return ({ occurredAt }) => [date(occurredAt, utc)];
    case 'hour':
      return ({ occurredAt }) => [hourOf(occurredAt, utc)];
    case 'configurationSet':
      return ({ configurationSet = none }) => [configurationSet];
    case 'recipientDomain':
      return ({ recipient, candidates = [] }) => [commonDomain(recipient === undefined ? candidates : [recipient])];
    default:
      return ({ tags = {} }) => valuesOf(tags, by.slice('tag:'.length));
  }
}

function valuesOf(tags: NonNullable<EmailEvent['tags']>, name: string): readonly string[] {
  const values = Object.hasOwn(tags, name) ? [...new Set(tags[name])] : [];
  return values.length > 0 ? values : [none];
}

/** Of several that it can be, a domain only if all share it. */
function commonDomain(addresses: readonly string[]): string {
  const domains = new Set(addresses.map((address) => address.slice(address.lastIndexOf('@') + 1).toLowerCase()));
  const [domain] = domains;
  return domain !== undefined && domains.size === 1 ? domain : none;
}
