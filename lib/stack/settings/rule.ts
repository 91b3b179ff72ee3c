import { Token } from 'aws-cdk-lib';

/** Which values a setting may have, and what to give in place of another. */
export type Rule<Value = unknown> = {
  readonly accepts: (value: unknown) => value is Value;
  readonly remedy: string;
  /** What a text of the command line stands for; text that stands for nothing stays text, so that it is refused as it was written. @default the text */
  readonly fromText?: (text: string) => unknown;
};

/** One for each name. */
export type Rules<Settings> = { readonly [Name in keyof Settings]-?: Rule<NonNullable<Settings[Name]>> };

/** Of these, the one with this name: not what every object has. */
export function ruleOf(rules: Readonly<Record<string, Rule>>, name: string): Rule | undefined {
  return Object.hasOwn(rules, name) ? rules[name] : undefined;
}

export function oneOf<Word extends string>(...words: readonly Word[]): Rule<Word> {
  const quoted = words.map((word) => `"${word}"`);
  return {
    accepts: (value): value is Word => words.some((word) => word === value),
    remedy: `give it ${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`,
  };
}

const numberFromText = { fromText: (text: string) => (/^\d+$/.test(text) ? Number(text) : text) };

export function wholeNumber(least: number, most: number, remedy: string): Rule<number> {
  return {
    accepts: (value): value is number => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
    remedy,
    ...numberFromText,
  };
}

export function oneOfNumbers(numbers: readonly number[], what: string): Rule<number> {
  return {
    accepts: (value): value is number => numbers.some((number) => number === value),
    remedy: `give it ${what}: ${numbers.join(', ')}`,
    ...numberFromText,
  };
}

export const flag: Rule<boolean> = {
  accepts: (value) => typeof value === 'boolean',
  remedy: 'give it true or false',
  fromText: (text) => (text === 'true' ? true : text === 'false' ? false : text),
};

export function textLike(pattern: RegExp, remedy: string): Rule<string> {
  return {
    accepts: (value): value is string => typeof value === 'string' && !Token.isUnresolved(value) && pattern.test(value),
    remedy,
  };
}

/** The same, or what another construct of the app will be called, which is not known before it is deployed. */
export function textOrToken(pattern: RegExp, remedy: string): Rule<string> {
  const text = textLike(pattern, remedy);
  return { ...text, accepts: (value): value is string => isToken(value) || text.accepts(value) };
}

export const configurationSetName = {
  form: /^[A-Za-z0-9_-]{1,64}$/,
  remedy: 'give it a name of 1 to 64 letters, digits, hyphens and underscores',
} as const;

export function isToken(value: unknown): value is string {
  return typeof value === 'string' && Token.isUnresolved(value);
}

/** Words with commas between. */
export function listFromText(text: string): readonly string[] {
  return text.split(',').map((part) => part.trim());
}

/** Text in JSON, for what has parts. */
export function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What was given, without what was given as `undefined`. */
export function defined(given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
