import type { Template } from 'aws-cdk-lib/assertions';
import { threeSets } from './given-settings.ts';
import { givenStack, type Resource, resources } from './given-stack.ts';

const shop = { Ref: 'SourceConfigurationSetshop89E0A931' };

test('each recorded set, an existing one too, is counted by its name', () => {
  const counted = countedBy(givenStack({ configurationSets: threeSets, metrics: true }));
  const by = (name: unknown) => [
    { DimensionName: 'ses:configuration-set', DimensionValueSource: 'messageTag', DefaultDimensionValue: name },
  ];
  expect(counted.map(({ set, dimensions }) => [set, dimensions])).toEqual([
    [shop, by(shop)],
    [{ Ref: 'SourceConfigurationSetquietAF44EBE3' }, by({ Ref: 'SourceConfigurationSetquietAF44EBE3' })],
    ['theirs', by('theirs')],
  ]);
});

test('tags are counted by, too; mail without one is counted under none', () => {
  const [{ dimensions }] = countedBy(givenStack({ metrics: true, metricTags: ['campaign', 'tier'] })) as [Counted];
  expect(dimensions.slice(1)).toEqual(
    ['campaign', 'tier'].map((DimensionName) => ({
      DimensionName,
      DimensionValueSource: 'messageTag',
      DefaultDimensionValue: 'none',
    })),
  );
});

test.each([{ configurationSets: threeSets }, { eventTypes: ['bounce', 'send'] }, {}])(
  'with %j no event is counted that is not recorded: it would switch tracking on',
  (settings) => {
    const stack = givenStack({ ...settings, metrics: true });
    const recorded = destinations(stack).filter(({ EventDestination }) => 'SnsDestination' in EventDestination);
    expect(countedBy(stack).map(({ types }) => types)).toEqual(
      recorded.map(({ EventDestination }) => EventDestination.MatchingEventTypes),
    );
    expect(recorded.length).toBeGreaterThan(0);
  },
);

test('nothing is counted by default, or where the dashboard goes without', () => {
  for (const settings of [{}, { dashboard: true, metrics: false }]) expect(countedBy(givenStack(settings))).toEqual([]);
  expect(countedBy(givenStack({ dashboard: true }))).toHaveLength(1);
});

test('it changes nothing else: neither the function nor what is recorded', () => {
  const added = destinations(givenStack({ metrics: true })).length - destinations(givenStack()).length;
  expect(added).toBe(1);
  const without = resources(givenStack({ metrics: true })).filter(({ id }) => !id.includes('Metrics'));
  expect(without).toEqual(resources(givenStack()));
});

test('tags to count by without metrics are refused', () => {
  for (const settings of [{}, { dashboard: true, metrics: false }])
    expect(() => givenStack({ ...settings, metricTags: ['campaign'] })).toThrow(
      'The setting sesEvents.metricTags means nothing without sesEvents.metrics: set that to true, too, or leave it out.',
    );
  expect(() => givenStack({ dashboard: true, metricTags: ['campaign'] })).not.toThrow();
});

type Destination = {
  readonly ConfigurationSetName: unknown;
  readonly EventDestination: {
    readonly MatchingEventTypes: readonly string[];
    readonly CloudWatchDestination?: { readonly DimensionConfigurations: readonly object[] };
  };
};

type Counted = { readonly set: unknown; readonly types: readonly string[]; readonly dimensions: readonly object[] };

function destinations(stack: Template): readonly Destination[] {
  return resources(stack)
    .filter(({ Type }: Resource) => Type === 'AWS::SES::ConfigurationSetEventDestination')
    .map(({ Properties }) => Properties as Destination);
}

function countedBy(stack: Template): readonly Counted[] {
  return destinations(stack).flatMap(({ ConfigurationSetName: set, EventDestination }) => {
    const { MatchingEventTypes: types, CloudWatchDestination } = EventDestination;
    return CloudWatchDestination ? [{ set, types, dimensions: CloudWatchDestination.DimensionConfigurations }] : [];
  });
}
