import { Duration } from 'aws-cdk-lib';
import { AutoValidationThreshold, ConfigurationSetTlsPolicy, HttpsPolicy, SuppressionReasons } from 'aws-cdk-lib/aws-ses';
import { assertEach } from './assert-each.ts';
import type { ConfigurationSetSettings, OwnConfigurationSet, SendingOptions } from './configuration-set-settings.ts';
import { configurationSetName, flag, isObject, isToken, oneOf, type Rule, type Rules, textLike, textOrToken } from './rule.ts';
import { eventTypes } from './rules.ts';
import { SettingsError } from './settings-error.ts';

const poolName = textOrToken(/^[a-z0-9_-]{1,64}$/, 'give it the name of a pool of dedicated IP addresses');

const sending: Rules<SendingOptions> = {
  customTrackingRedirectDomain: textLike(
    /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i,
    'give it a domain that SES has verified, such as links.example.com',
  ),
  customTrackingHttpsPolicy: oneOf(...Object.values(HttpsPolicy)),
  tlsPolicy: oneOf(...Object.values(ConfigurationSetTlsPolicy)),
  dedicatedIpPool: {
    accepts: (value): value is NonNullable<SendingOptions['dedicatedIpPool']> =>
      poolName.accepts(isObject(value) ? value.dedicatedIpPoolName : value),
    remedy: poolName.remedy,
  },
  suppressionReasons: oneOf(...Object.values(SuppressionReasons)),
  disableSuppressionList: flag,
  autoValidationThreshold: oneOf(...Object.values(AutoValidationThreshold)),
  disableAutoValidation: flag,
  reputationMetrics: flag,
  sendingEnabled: flag,
  vdmOptions: {
    accepts: (value): value is NonNullable<SendingOptions['vdmOptions']> =>
      isObject(value) && Object.entries(value).every(([name, on]) => vdmOptionNames.has(name) && typeof on === 'boolean'),
    remedy: 'give it {"engagementMetrics": true or false, "optimizedSharedDelivery": true or false}',
  },
  maxDeliveryDuration: {
    accepts: (value): value is Duration | string => {
      const seconds = secondsOf(value);
      return Number.isInteger(seconds) && Number(seconds) >= 300 && Number(seconds) <= 50_400;
    },
    remedy: 'give it a time from five minutes to 14 hours in ISO 8601, such as PT5M or PT14H',
  },
};

const vdmOptionNames: ReadonlySet<string> = new Set(['engagementMetrics', 'optimizedSharedDelivery']);

const rules: Rules<ConfigurationSetSettings & OwnConfigurationSet> = {
  name: textOrToken(configurationSetName.form, configurationSetName.remedy),
  existing: flag as Rule<never>,
  eventTypes,
  ...sending,
};

function secondsOf(value: unknown): number | undefined {
  if (value instanceof Duration) return value.toSeconds({ integral: false });
  return typeof value === 'string' && /^PT(?=\d)(\d{1,3}H)?(\d{1,4}M)?(\d{1,5}S)?$/.test(value)
    ? Duration.parse(value).toSeconds()
    : undefined;
}

/** @param setting as the person wrote it: `sesEvents.configurationSets[1]`. @throws SettingsError */
export function assertConfigurationSet(setting: string, given: Readonly<Record<string, unknown>>): void {
  if (given.name === undefined) throw new SettingsError(`The setting ${setting} has no name: ${rules.name.remedy}.`);
  assertEach(given, rules, `${setting}.`, 'a configuration set has no such setting');
  if (isToken(given.name) && given.existing !== true)
    throw new SettingsError(
      `The setting ${setting}.name is that of another construct: add "existing": true, since the set is made there.`,
    );
  const ours = Object.keys(given).find((name) => Object.hasOwn(sending, name));
  if (given.existing === true && ours !== undefined)
    throw new SettingsError(
      `The setting ${setting}.${ours} would change a set that is not ours: leave it out, or leave "existing" out to have the set made here.`,
    );
  assertFit(setting, given);
}

/** What the CDK refuses, in our words. */
function assertFit(setting: string, given: Readonly<Record<string, unknown>>): void {
  const beside = [
    ['disableSuppressionList', 'suppressionReasons'],
    ['disableAutoValidation', 'autoValidationThreshold'],
  ].find(([off = '', on = '']) => given[off] === true && given[on] !== undefined);
  if (beside) throw new SettingsError(`The setting ${setting} has both ${beside[0]} and ${beside[1]}: leave one of them out.`);
  if (given.customTrackingHttpsPolicy !== undefined && given.customTrackingRedirectDomain === undefined)
    throw new SettingsError(
      `The setting ${setting}.customTrackingHttpsPolicy is about a domain of yours: give customTrackingRedirectDomain, too.`,
    );
}
