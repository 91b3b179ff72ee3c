import { Token } from 'aws-cdk-lib';
import { assertEach } from './assert-each.ts';
import { assertMeaning } from './assert-meaning.ts';
import { assertConfigurationSet } from './configuration-set-rules.ts';
import { defined, isObject, type Rule } from './rule.ts';
import type { SesEventsProps } from './ses-events-props.ts';
import { SettingsError } from './settings-error.ts';

/**
 * @param prefix before a setting's name where the person wrote it
 * @throws SettingsError at the first setting that is unknown or holds a value it cannot have
 */
export function assertSettings(
  given: Readonly<Record<string, unknown>>,
  rules: Readonly<Record<string, Rule>>,
  prefix = '',
): void {
  assertEach(given, rules, prefix, 'there is no such setting');
  assertConfigurationSets(given, prefix);
}

function assertConfigurationSets(
  { configurationSets, configurationSetName }: Readonly<Record<string, unknown>>,
  prefix: string,
): void {
  if (!Array.isArray(configurationSets)) return;
  const setting = `${prefix}configurationSets`;
  configurationSets.filter(isObject).forEach((set, place) => {
    assertConfigurationSet(`${setting}[${place}]`, defined(set));
  });
  const names = configurationSets.map(({ name }) => name);
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice !== undefined)
    throw new SettingsError(`The setting ${setting} names ${JSON.stringify(twice)} twice: leave one of them out.`);
  if (configurationSetName !== undefined && !names.includes(configurationSetName))
    throw new SettingsError(
      `The setting ${prefix}configurationSetName is ${JSON.stringify(configurationSetName)}, which ${setting} does not hold: add it there, or leave it out.`,
    );
}

/** What is sure only where the stack is known. @throws SettingsError */
export function assertTogether(
  given: SesEventsProps,
  { region, stackName }: { readonly region: string; readonly stackName: string },
  prefix = '',
): void {
  assertNamed(given, stackName, prefix);
  assertMeaning(given, prefix);
  const keys = [
    given.encryption === 'customerManaged' && 'encryption',
    given.encryptionKeyArn && 'encryptionKeyArn',
    given.encryptionKey && 'encryptionKey',
  ];
  const [key, other] = keys.filter((name) => name);
  if (other)
    throw new SettingsError(`The settings ${prefix}${key} and ${prefix}${other} both name a key: leave one of them out.`);
  for (const name of ['alarmTopicArn', 'encryptionKeyArn', 'eventBusArn'] as const) {
    const regionOfArn = regionIn(given[name]);
    if (regionOfArn !== undefined && !Token.isUnresolved(region) && regionOfArn !== region)
      throw new SettingsError(
        `The setting ${prefix}${name} is ${JSON.stringify(given[name])}, but the stack goes to ${region}: give it one of that region.`,
      );
  }
}

/** A nested stack has its name when it is deployed; that of a stack has up to 128 letters, that of a configuration set 64. */
function assertNamed({ configurationSetName, configurationSets }: SesEventsProps, stackName: string, prefix: string): void {
  if (configurationSetName !== undefined || configurationSets !== undefined) return;
  if (Token.isUnresolved(stackName) || stackName.length > 64)
    throw new SettingsError(
      `The configuration set cannot have the name of this stack, which is ${Token.isUnresolved(stackName) ? 'not known yet' : 'longer than 64'}: give it one with ${prefix}configurationSetName.`,
    );
}

function regionIn(arn: string | undefined): string | undefined {
  return arn === undefined || Token.isUnresolved(arn) ? undefined : arn.split(':')[3];
}
