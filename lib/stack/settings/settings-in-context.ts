import { assertSettings } from './assert-settings.ts';
import { fromJson, isObject, type Rule, ruleOf } from './rule.ts';
import { rules, stackRules } from './rules.ts';
import type { StackSettings } from './ses-events-props.ts';
import { SettingsError } from './settings-error.ts';

const key = 'sesEvents';

/** Before a setting's name where a person reads it. */
export const contextPrefix = `${key}.`;

const allRules: Readonly<Record<string, Rule>> = { ...stackRules, ...rules };

/**
 * The settings in the context of a CDK app, which is that of `cdk.json` under that of the command line:
 * - `sesEvents`: an object, or its JSON, since `-c` hands every value over as text; `-c sesEvents=...` replaces that of `cdk.json`;
 * - `sesEvents.<name>`: one setting, which goes before the object's.
 *
 * Throws `SettingsError`.
 */
export function settingsInContext(context: Readonly<Record<string, unknown>>): StackSettings {
  const stray = Object.keys(context).find((name) => Object.hasOwn(allRules, name));
  if (stray) throw new SettingsError(`The context key ${stray} is not read: write ${contextPrefix}${stray}.`);
  const single = Object.entries(context)
    .filter(([name]) => name.startsWith(contextPrefix))
    .map(([name, value]) => [name.slice(contextPrefix.length), value] as const)
    .map(([name, value]) => [name, typeof value === 'string' ? fromText(name, value) : value] as const);
  const given = { ...toObject(context[key] ?? {}), ...Object.fromEntries(single) };
  assertSettings(given, allRules, contextPrefix);
  return given;
}

function fromText(name: string, text: string): unknown {
  return ruleOf(allRules, name)?.fromText?.(text) ?? text;
}

function toObject(value: unknown): Record<string, unknown> {
  const object = typeof value === 'string' ? fromJson(value) : value;
  if (isObject(object)) return object;
  throw new SettingsError(
    `The context key ${key} is ${JSON.stringify(value)}: give it an object, such as {"retentionDays":90}.`,
  );
}
