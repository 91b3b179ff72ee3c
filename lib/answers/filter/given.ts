import { bareAddress } from '../../events/address.ts';
import { type Grouping, groupings } from './filter.ts';

// What a person or a program gives for a condition, as the filter has it; `undefined` where it cannot be one.

/** Bare and lower-cased, as rows hold it. */
export function addressGiven(value: unknown): string | undefined {
  const bare = bareAddress(value);
  return bare?.includes('@') ? bare : undefined;
}

/** An address, or a domain with or without `@`. */
export function senderGiven(value: unknown): string | undefined {
  const bare = bareAddress(value);
  return bare?.includes('@') || bare?.includes('.') ? bare : undefined;
}

/** Without the `@` that people write before a domain. */
export function domainGiven(value: unknown): string | undefined {
  const domain = typeof value === 'string' ? value.trim().replace(/^@/, '').toLowerCase() : '';
  return domain === '' || domain.includes('@') ? undefined : domain;
}

export function groupingGiven(value: unknown): Grouping | undefined {
  return groupings.find((one) => one === value) ?? (isTag(value) ? value : undefined);
}

function isTag(value: unknown): value is `tag:${string}` {
  return typeof value === 'string' && /^tag:./.test(value);
}
