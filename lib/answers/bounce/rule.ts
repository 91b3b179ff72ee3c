import { phrase } from './phrase.ts';
import type { Heals, Reason } from './reason.ts';

/** What servers write, and what it means. */
export type Rule = {
  readonly reason: Reason;
  /** Where it differs from what the reason says of itself. */
  readonly heals?: Heals;
  /** Who writes so: a provider, a mail program, a standard, or any server. */
  readonly by: string;
  /** In the form of `phrase`; one of them is enough. */
  readonly says: readonly string[];
};

export type Found = { readonly rule: Rule; readonly words: string };

/** The first rule of a list that fits the words of an answer, and the words that it fits. */
export function finder(rules: readonly Rule[]): (words: string) => Found | undefined {
  const compiled = rules.map((rule) => ({ rule, patterns: rule.says.map(phrase) }));
  return (words) => {
    for (const { rule, patterns } of compiled) {
      for (const pattern of patterns) {
        const found = pattern.exec(words);
        if (found) return { rule, words: found[0] };
      }
    }
    return undefined;
  };
}
