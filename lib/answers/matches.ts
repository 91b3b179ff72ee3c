import type { EmailEvent } from '../events/email-event.ts';
import type { Filter } from './filter.ts';

/** Whether every condition of the filter holds. Where SES does not say which recipient an event is about, one candidate in the domain is enough. */
export function matches({ types, tags, configurationSet, recipientDomain }: Filter, event: EmailEvent): boolean {
  return (
    (types.length === 0 || types.includes(event.type)) &&
    tags.every((tag) => hasTag(event, tag)) &&
    (configurationSet === undefined || event.configurationSet === configurationSet) &&
    (recipientDomain === undefined || isIn(recipientDomain.toLowerCase(), event))
  );
}

/** `name=value`, or `name` for any value. Neither may hold an equals sign: SES refuses such tags. */
function hasTag({ tags = {} }: EmailEvent, tag: string): boolean {
  const [name = '', value] = tag.split('=');
  if (!Object.hasOwn(tags, name)) return false;
  return value === undefined || tags[name]?.includes(value) === true;
}

function isIn(domain: string, { recipient, candidates = [] }: EmailEvent): boolean {
  const addresses = recipient === undefined ? candidates : [recipient];
  return addresses.some((address) => address.slice(address.lastIndexOf('@') + 1).toLowerCase() === domain);
}
