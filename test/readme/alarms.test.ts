import { allAtOnce } from '../stack/given-settings.ts';
import { givenStack, resources } from '../stack/given-stack.ts';
import { readmes } from './readmes.ts';

const readme = readmes.find(({ path }) => path === 'lib/stack/README.md')?.text ?? '';
const [, runbook = ''] = readme.split(/^## When an alarm fires$/m);
const entries = (runbook.split(/^## /m)[0] ?? '').split(/^### /m).map((entry) => [entry.split('\n')[0] ?? '', entry] as const);
const ofAlarms = entries.filter(([heading]) => heading.endsWith('Alarm'));

const described = resources(givenStack({ ...allAtOnce, alarms: true }))
  .filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm')
  .map(({ id, Properties }) => [id.slice(0, -8), String(Properties.AlarmDescription)] as const);

test('every alarm has its entry in the runbook, and every entry its alarm', () => {
  expect(ofAlarms.map(([heading]) => heading).toSorted()).toEqual(described.map(([name]) => name).toSorted());
  expect(described.length).toBeGreaterThan(13);
});

test.each(described)('%s says what happened, and names its entry', (name, description) => {
  expect(description).toMatch(
    new RegExp(`^[A-Z0-9].{60,}\\. See ${name} under "When an alarm fires" in lib/stack/README\\.md of ses-events\\.$`),
  );
  // CloudWatch takes no more.
  expect(description.length).toBeLessThanOrEqual(1_024);
});

test.each(ofAlarms)('%s: meaning, check and remedy', (_, entry) => {
  for (const part of ['Means', 'Check', 'emedy']) expect(entry).toMatch(new RegExp(`\\*\\*.*${part}.*\\*\\*`));
});

test.each(described)('%s stands in the table at the head of the runbook', (name) => {
  expect(entries[0]?.[1]).toContain(`[\`${name}\`](#${name.toLowerCase()})`);
});

test('the alarms cost what the table says: each metric of an alarm as an alarm', () => {
  const costs = readmes.find(({ path }) => path === 'lib/bench/README.md')?.text ?? '';
  const monthly = (settings: object) => priceOf(settings).toFixed(2);
  expect(costs).toContain(`| 15 × 0.10 | ${monthly({})} |`);
  expect(costs).toContain(`| 2 × 0.10 | ${monthly({ alarms: false })} |`);
  const more = (settings: object) => (priceOf(settings) - priceOf({})).toFixed(2);
  expect(costs).toContain(`| \`silenceHours\`: one more | 1 × 0.10 | ${more({ silenceHours: 6 })} |`);
  expect(costs).toContain(`| \`forward\`: four more | 4 × 0.10 | ${more({ forward: true })} |`);
  expect(costs).toContain(`| \`archive\`: two more | 2 × 0.10 | ${more({ archive: true })} |`);
});

function priceOf(settings: object): number {
  const alarms = resources(givenStack({ ...settings })).filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm');
  const metrics = alarms.flatMap(({ Properties }) =>
    Array.isArray(Properties.Metrics) ? Properties.Metrics : [{ MetricStat: {} }],
  );
  return metrics.filter(({ MetricStat }) => MetricStat).length * 0.1;
}
