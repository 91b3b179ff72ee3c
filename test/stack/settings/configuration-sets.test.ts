import { settingsInContext } from '../../../lib/stack/settings/settings-in-context.ts';
import { refusalOf } from './refusal-of.ts';

const sending = {
  customTrackingRedirectDomain: 'links.example.com',
  customTrackingHttpsPolicy: 'REQUIRE',
  tlsPolicy: 'REQUIRE',
  dedicatedIpPool: 'transactional',
  suppressionReasons: 'BOUNCES_ONLY',
  autoValidationThreshold: 'HIGH',
  reputationMetrics: true,
  sendingEnabled: true,
  vdmOptions: { engagementMetrics: true, optimizedSharedDelivery: false },
  maxDeliveryDuration: 'PT4H',
} as const;

test.each([
  ['all options of a set', sending],
  ['the switches', { disableSuppressionList: true, disableAutoValidation: true, sendingEnabled: false }],
  ['the shortest time', { maxDeliveryDuration: 'PT5M' }],
  ['the longest time, in seconds', { maxDeliveryDuration: 'PT50400S' }],
])('a set may have %s', (_what, options) => {
  const configurationSets = [{ name: 'shop', ...options }];
  expect(settingsInContext({ sesEvents: { configurationSets } })).toEqual({ configurationSets });
});

const time = 'give it a time from five minutes to 14 hours in ISO 8601, such as PT5M or PT14H.';

test.each<[Readonly<Record<string, unknown>>, string]>([
  [{}, ' has no name: give it a name of 1 to 64 letters, digits, hyphens and underscores.'],
  [{ name: 'two words' }, '.name is "two words": give it a name of 1 to 64 letters, digits, hyphens and underscores.'],
  [{ name: 'a', existing: 'yes' }, '.existing is "yes": give it true or false.'],
  [
    { name: 'a', eventTypes: [] },
    '.eventTypes is []: give it a list of one or more of send, reject, bounce, complaint, delivery, open, click, renderingFailure, deliveryDelay, subscription.',
  ],
  [{ name: 'a', tlsPolicy: 'require' }, '.tlsPolicy is "require": give it "REQUIRE" or "OPTIONAL".'],
  [{ name: 'a', maxDeliveryDuration: 'PT4M' }, `.maxDeliveryDuration is "PT4M": ${time}`],
  [{ name: 'a', maxDeliveryDuration: 'PT14H1S' }, `.maxDeliveryDuration is "PT14H1S": ${time}`],
  [{ name: 'a', maxDeliveryDuration: '4h' }, `.maxDeliveryDuration is "4h": ${time}`],
  [
    { name: 'a', vdmOptions: { engagement: true } },
    '.vdmOptions is {"engagement":true}: give it {"engagementMetrics": true or false, "optimizedSharedDelivery": true or false}.',
  ],
  [
    { name: 'a', customTrackingRedirectDomain: 'https://links.example.com' },
    '.customTrackingRedirectDomain is "https://links.example.com": give it a domain that SES has verified, such as links.example.com.',
  ],
  [
    { name: 'a', customTrackingHttpsPolicy: 'REQUIRE' },
    '.customTrackingHttpsPolicy is about a domain of yours: give customTrackingRedirectDomain, too.',
  ],
  [
    { name: 'a', existing: true, tlsPolicy: 'REQUIRE' },
    '.tlsPolicy would change a set that is not ours: leave it out, or leave "existing" out to have the set made here.',
  ],
  [
    { name: 'a', disableSuppressionList: true, suppressionReasons: 'BOUNCES_ONLY' },
    ' has both disableSuppressionList and suppressionReasons: leave one of them out.',
  ],
])('%j is refused', (set, sentence) => {
  expect(refusalOf({ sesEvents: { configurationSets: [{ name: 'first' }, set] } })).toBe(
    `The setting sesEvents.configurationSets[1]${sentence}`,
  );
});

test('an unknown option is refused with those that there are', () => {
  expect(refusalOf({ sesEvents: { configurationSets: [{ name: 'a', tls: 'REQUIRE' }] } })).toMatch(
    /^The setting sesEvents\.configurationSets\[0\]\.tls is "REQUIRE", but a configuration set has no such setting: choose from name, existing, eventTypes, custom/,
  );
});

test('a set twice is refused', () => {
  expect(refusalOf({ sesEvents: { configurationSets: [{ name: 'a' }, { name: 'b' }, { name: 'a', existing: true }] } })).toBe(
    'The setting sesEvents.configurationSets names "a" twice: leave one of them out.',
  );
});

test('the short form beside the list names one of it, or is refused', () => {
  const configurationSets = [{ name: 'shop' }, { name: 'quiet' }];
  expect(settingsInContext({ sesEvents: { configurationSets, configurationSetName: 'quiet' } })).toBeDefined();
  expect(refusalOf({ sesEvents: { configurationSets, configurationSetName: 'news' } })).toBe(
    'The setting sesEvents.configurationSetName is "news", which sesEvents.configurationSets does not hold: add it there, or leave it out.',
  );
});
