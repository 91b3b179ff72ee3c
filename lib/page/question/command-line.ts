import { latestStamp } from '../../answers/clock-skew.ts';
import type { Filter } from '../../answers/filter/filter.ts';
import { plainText } from '../../answers/plain-text.ts';
import { shellWord } from '../../deployed/shell-word.ts';
import type { Visit } from '../visit.ts';
import type { Period } from './period.ts';

/** An option of a command line, and its value; absent, it is left out. */
export type Option = readonly [name: string, value: string | undefined];

/**
 * The command line that asks the same of the same table, for a shell to read; `undefined` where it would hold what cannot be pasted as it is.
 * @param words what stands before the options
 */
export function commandLine({ served }: Visit, words: readonly string[], options: readonly Option[]): string | undefined {
  const given = options.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  const texts = [...words, ...given.map(([, value]) => value)];
  if (texts.some((text) => plainText(text) !== text) || words.some((word) => word.startsWith('-'))) return undefined;
  const written = given.map(([name, value]) => `--${name}${value.startsWith('-') ? '=' : ' '}${shellWord(value)}`);
  return `ses-events ${[...words.map(shellWord), ...written].join(' ')}${served.flags ?? ''}`;
}

/** That of a period: one that ends now is written as its length, so that the command means what the page does tomorrow, too. */
export function timeOptions({ length, range: { since, until } }: Period, now: Date): readonly Option[] {
  return [
    ['since', length ?? since.toISOString()],
    ['until', until < latestStamp(now) ? until.toISOString() : undefined],
  ];
}

export function filterOptions(filter: Filter): readonly Option[] {
  const { types, tags, recipientDomains, recipient, sender, subject, message, configurationSet, tenant } = filter;
  return [
    ['type', listed(types)],
    ['recipient', recipient],
    ['recipient-domain', listed(recipientDomains)],
    ['sender', sender],
    ['subject', subject],
    ['message', message],
    ...tags.map((tag) => ['tag', tag] as const),
    ['configuration-set', configurationSet],
    ['tenant', tenant],
  ];
}

export function listed(words: readonly string[]): string | undefined {
  return words.length > 0 ? words.join(',') : undefined;
}
