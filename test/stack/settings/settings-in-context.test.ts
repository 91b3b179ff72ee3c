import { settingsInContext } from '../../../lib/stack/settings/settings-in-context.ts';
import { refusalOf } from './refusal-of.ts';

test.each([
  ['no key of ours', { '@aws-cdk/aws-iam:minimizePolicies': true, sesEventsOfOthers: 1 }, {}],
  ['an object, as in cdk.json', { sesEvents: { retentionDays: 90 } }, { retentionDays: 90 }],
  ['its JSON, as -c hands it over', { sesEvents: '{"retentionDays":90}' }, { retentionDays: 90 }],
  [
    'text for a number',
    { 'sesEvents.retentionDays': '90', 'sesEvents.shardCount': '16' },
    { retentionDays: 90, shardCount: 16 },
  ],
  ['text for a list', { 'sesEvents.eventTypes': 'bounce, complaint' }, { eventTypes: ['bounce', 'complaint'] }],
  ['text for a truth', { 'sesEvents.pointInTimeRecovery': 'false' }, { pointInTimeRecovery: false }],
  [
    'JSON for what has parts',
    { 'sesEvents.tags': '{"team":"mail"}', 'sesEvents.configurationSets': '[{"name":"shop"}]' },
    { tags: { team: 'mail' }, configurationSets: [{ name: 'shop' }] },
  ],
  ['text for text, digits too', { 'sesEvents.configurationSetName': '2026' }, { configurationSetName: '2026' }],
  ['a value for a single setting', { 'sesEvents.retentionDays': 90 }, { retentionDays: 90 }],
  [
    'a single setting before the object',
    { sesEvents: { retentionDays: 90, shardCount: 8 }, 'sesEvents.retentionDays': '30' },
    { retentionDays: 30, shardCount: 8 },
  ],
])('the settings are read from %s', (_what, context, settings) => {
  expect(settingsInContext(context)).toEqual(settings);
});

test.each([
  [
    'no JSON',
    { sesEvents: '{retentionDays' },
    'The context key sesEvents is "{retentionDays": give it an object, such as {"retentionDays":90}.',
  ],
  [
    'a list',
    { sesEvents: ['bounce'] },
    'The context key sesEvents is ["bounce"]: give it an object, such as {"retentionDays":90}.',
  ],
  [
    'a misspelt single setting',
    { 'sesEvents.retentionDay': '90' },
    expect.stringMatching(/^The setting sesEvents\.retentionDay is "90", but there is no such/),
  ],
  [
    'a number that is none',
    { 'sesEvents.retentionDays': '90d' },
    expect.stringMatching(/^The setting sesEvents\.retentionDays is "90d": give it a whole/),
  ],
  [
    'no number at all',
    { 'sesEvents.shardCount': '' },
    expect.stringMatching(/^The setting sesEvents\.shardCount is "": give it a whole/),
  ],
  [
    'a truth that is none',
    { 'sesEvents.denyOtherPublishers': 'yes' },
    'The setting sesEvents.denyOtherPublishers is "yes": give it true or false.',
  ],
  [
    'JSON that is none',
    { 'sesEvents.tags': 'team=mail' },
    expect.stringMatching(/^The setting sesEvents\.tags is "team=mail": give it at most 50 names/),
  ],
  [
    'an unknown type',
    { 'sesEvents.eventTypes': 'bounced' },
    expect.stringMatching(/^The setting sesEvents\.eventTypes is \["bounced"\]: give it a list/),
  ],
  [
    'a setting without its prefix',
    { retentionDays: '90' },
    'The context key retentionDays is not read: write sesEvents.retentionDays.',
  ],
])('%s is refused in one sentence', (_what, context, sentence) => {
  expect(refusalOf(context)).toEqual(sentence);
});
