import { UsageError } from '../usage-error.ts';

/** What commander read, by the option's name. */
export type Options = Readonly<Record<string, unknown>>;

/** The options that were given a text or a number, under their own names. */
export function given<Name extends string, Value extends 'string' | 'number'>(
  options: Options,
  type: Value,
  ...names: readonly Name[]
): { readonly [Key in Name]?: Value extends 'string' ? string : number } {
  const entries = names.filter((name) => typeof options[name] === type).map((name) => [name, options[name]]);
  return Object.fromEntries(entries);
}

/** An option that would do nothing is a misunderstanding. @throws UsageError */
export function refuseBeside(what: string, options: Options, without: readonly string[]): void {
  const idle = without.find((name) => options[name] !== undefined);
  if (idle === undefined) return;
  throw new UsageError(`${flagOf(idle)} means nothing beside ${what}: leave one of them out.`);
}

function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
