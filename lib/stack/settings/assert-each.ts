import { type Rule, ruleOf } from './rule.ts';
import { SettingsError } from './settings-error.ts';
import { shown } from './shown.ts';

/**
 * @param prefix before a name where the person wrote it
 * @param unknown what is said of a name without a rule
 * @throws SettingsError at the first that is unknown or holds a value it cannot have
 */
export function assertEach(
  given: Readonly<Record<string, unknown>>,
  rules: Readonly<Record<string, Rule>>,
  prefix: string,
  unknown: string,
): void {
  for (const [name, value] of Object.entries(given)) {
    const rule = ruleOf(rules, name);
    if (rule?.accepts(value)) continue;
    const said = `The setting ${prefix}${name} is ${shown(value)}`;
    throw new SettingsError(
      rule === undefined
        ? `${said}, but ${unknown}: choose from ${Object.keys(rules).join(', ')}.`
        : `${said}: ${rule.remedy}.`,
    );
  }
}
