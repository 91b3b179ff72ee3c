import type { Template } from 'aws-cdk-lib/assertions';
import { allAtOnce, threeSets } from './given-settings.ts';
import { flat, givenStack, only, resources } from './given-stack.ts';

const byDefault = givenStack({ dashboard: true });
const untagged = givenStack({ dashboard: true, configurationSets: threeSets });

test('it has a generated name, so that two stacks have one each, and the outputs tell it', () => {
  const { id, Properties } = only(byDefault, 'AWS::CloudWatch::Dashboard');
  expect(Object.keys(Properties)).toEqual(['DashboardBody']);
  expect(byDefault.toJSON().Outputs.DashboardName.Value).toEqual({ Ref: id });
});

test('sends, deliveries, bounces, complaints, opens and clicks are shown by set, where the set records them', () => {
  const lines = ['Sends', 'Deliveries', 'Bounces', 'Complaints', 'Opens', 'Clicks'].map((title) => [
    title,
    linesOf(untagged, title),
  ]);
  const count = (name: string, ...sets: readonly string[]) =>
    sets.map((set) => ['AWS/SES', name, 'ses:configuration-set', set]);
  const [shop, quiet] = ['<SourceConfigurationSetshop89E0A931>', '<SourceConfigurationSetquietAF44EBE3>'];
  expect(lines).toEqual([
    ['Sends', count('Send', shop, quiet, 'theirs')],
    ['Deliveries', count('Delivery', shop, quiet, 'theirs')],
    ['Bounces', count('Bounce', shop, quiet, 'theirs')],
    ['Complaints', count('Complaint', shop, quiet, 'theirs')],
    ['Opens', count('Open', shop)],
    ['Clicks', count('Click', shop)],
  ]);
});

test('counts by tags are added up to those of the set', () => {
  const stack = givenStack({
    dashboard: true,
    metricTags: ['campaign', 'tier'],
    configurationSets: [{ name: 'shop', existing: true }],
  });
  const [sends] = widgets(stack, 'Sends');
  expect(sends?.properties.metrics.map(([first]) => first)).toEqual([
    {
      label: 'shop',
      period: 3_600,
      expression: `SUM(SEARCH('{"AWS/SES","ses:configuration-set","campaign","tier"} MetricName="Send" "ses:configuration-set"="shop"', 'Sum', 3600))`,
    },
  ]);
});

test('a type that no set records has no graph, and without metrics there is none of the mail', () => {
  expect(widgets(givenStack({ dashboard: true, eventTypes: ['send', 'bounce'] }), 'Clicks')).toEqual([]);
  expect(widgets(givenStack({ dashboard: true, metrics: false }), 'Sends')).toEqual([]);
});

test.each([
  ['bounces', 'Reputation.BounceRate', [10, 5, 4, 2]],
  ['complaints', 'Reputation.ComplaintRate', [0.5, 0.1, 0.08, 0.05]],
])("the account's %s stand against SES's lines and ours, in percent", (what, metricName, lines) => {
  const [rate] = widgets(byDefault, `The account's ${what}`);
  expect(rate?.properties.annotations?.horizontal.map(({ value }) => value)).toEqual(lines);
  expect(rate?.properties.metrics[0]).toEqual([expect.objectContaining({ expression: '100 * rate' })]);
  expect(rate?.properties.metrics[1]?.slice(0, 2)).toEqual(['AWS/SES', metricName]);
});

test('no line of ours is drawn that no alarm watches', () => {
  const [rate] = widgets(givenStack({ dashboard: true, alarms: false }), "The account's bounces");
  expect(rate?.properties.annotations?.horizontal.map(({ value }) => value)).toEqual([10, 5]);
});

test('the pipeline is shown from the topic to the queues', () => {
  const shown = new Set(widgets(byDefault).flatMap(({ properties }) => (properties.metrics ?? []).map(([, name]) => name)));
  for (const name of [
    ...['NumberOfMessagesPublished', 'NumberOfNotificationsFailed', 'Invocations', 'Errors', 'Throttles', 'Duration'],
    ...['AsyncEventAge', 'ConsumedWriteCapacityUnits', 'WriteThrottleEvents', 'ApproximateNumberOfMessagesVisible'],
  ])
    expect(shown).toContain(name);
});

test('with forward and archive, their ways are shown, too, and what waits in the third queue', () => {
  const stack = givenStack({ dashboard: true, forward: true, archive: true });
  const ids = (type: string) => resources(stack).flatMap(({ id, Type }) => (Type === type ? [id] : []));
  const [forwarder] = ids('AWS::Lambda::Function').filter((id) => id.startsWith('Forward'));
  const [stream] = ids('AWS::KinesisFirehose::DeliveryStream');
  const of = (service: string, names: readonly string[], ...dimension: readonly string[]) =>
    names.map((name) => [`AWS/${service}`, name, ...dimension]);
  expect(linesOf(stack, 'How long a new row')).toEqual(of('Lambda', ['IteratorAge'], 'FunctionName', `<${forwarder}>`));
  expect(linesOf(stack, 'Failures of the function that')).toEqual(
    of('Lambda', ['Errors', 'Throttles'], 'FunctionName', `<${forwarder}>`),
  );
  expect([...linesOf(stack, 'How long a raw'), ...linesOf(stack, 'Raw events')]).toEqual(
    of('Firehose', ['DeliveryToS3.DataFreshness', 'ThrottledRecords'], 'DeliveryStreamName', `<${stream}>`),
  );
  expect(linesOf(stack, 'Waiting in')).toHaveLength(3);
  expect([...widgets(byDefault, 'How long a '), ...widgets(byDefault, 'Raw events')]).toEqual([]);
  expect(linesOf(byDefault, 'Waiting in')).toHaveLength(2);
});

test.each([
  ['the default alarms', byDefault],
  ['those of every setting', givenStack(allAtOnce)],
])('the state of each alarm is shown: %s', (_, stack) => {
  const alarms = resources(stack).filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm');
  const [states] = widgets(stack, 'Alarms');
  expect(states?.properties.alarms).toHaveLength(alarms.length);
});

test('it costs no code and no line of a log: only the dashboard and the counts are added', () => {
  const added = resources(byDefault).filter(({ id }) => id !== only(byDefault, 'AWS::CloudWatch::Dashboard').id);
  expect(added.filter(({ id }) => !id.includes('Metrics'))).toEqual(resources(givenStack()));
});

type Widget = {
  readonly properties: {
    readonly title: string;
    readonly metrics: readonly (readonly unknown[])[];
    readonly alarms?: readonly unknown[];
    readonly annotations?: { readonly horizontal: readonly { readonly value: number }[] };
  };
};

/** Those whose title begins so. */
function widgets(stack: Template, title = ''): readonly Widget[] {
  const { DashboardBody } = only(stack, 'AWS::CloudWatch::Dashboard').Properties;
  const { widgets: all } = JSON.parse(String(flat(DashboardBody))) as { readonly widgets: readonly Widget[] };
  return all.filter(({ properties }) => properties.title.startsWith(title));
}

function linesOf(stack: Template, title: string): readonly unknown[] {
  return widgets(stack, title).flatMap(({ properties }) => properties.metrics.map((line) => line.slice(0, 4)));
}
