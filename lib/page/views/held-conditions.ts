import { plainText } from '../../answers/plain-text.ts';
import type { Visit } from '../visit.ts';
import { type Look, mailStatusLooks } from './status-badge.tsx';
import { typeLooks } from './type-looks.ts';

/** A condition of an address, in words. */
export type HeldCondition = { readonly name: string; readonly value: string; readonly text: string };

const labels: Readonly<Record<string, string>> = {
  types: 'type',
  tag: 'tag',
  configurationSet: 'configuration set',
  tenant: 'tenant',
  recipient: 'recipient',
  recipientDomain: 'recipient domain',
  sender: 'sender',
  subject: 'subject',
  since: 'since',
  until: 'until',
};

/** Each that an address names, as it names them. Statuses have buttons of their own, but for those that are none. */
export function heldConditions({ asked }: Visit): readonly HeldCondition[] {
  return [...asked].flatMap(([name, value]) => {
    const label = name === 'status' && !areStatuses(value) ? 'status' : labels[name];
    if (label === undefined || value.trim() === '') return [];
    return [{ name, value, text: `${label}: ${name === 'types' ? typeWords(value) : plainText(value)}` }];
  });
}

function areStatuses(value: string): boolean {
  return value.split(',').every((word) => Object.hasOwn(mailStatusLooks, word.trim()));
}

/** As the badges of the events say them. */
function typeWords(value: string): string {
  return value
    .split(',')
    .map((type) => wordIn(typeLooks, type.trim()))
    .join(', ');
}

/** The word of what an address names; what it names wrongly stays as it is. */
export function wordIn(looks: Readonly<Record<string, Pick<Look, 'word'>>>, name: string): string {
  return Object.hasOwn(looks, name) ? (looks[name]?.word ?? name) : plainText(name);
}
