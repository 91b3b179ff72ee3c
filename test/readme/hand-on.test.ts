import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { transformSync } from 'esbuild';
import { forwarded } from '../../lambda/forward/forwarded.ts';
import { fixture, fixtureText, type Json } from '../fixtures/fixture.ts';
import { imagesOf } from '../lambda/forward/given-image.ts';
import { resources } from '../stack/given-stack.ts';
import { hasJq, ranInShell } from './given-shell.ts';
import { readmes, shellBlocks } from './readmes.ts';

const readme = readmes.find(({ path }) => path === 'lib/stack/README.md')?.text ?? '';
const section = readme.split('\n## Hand on\n')[1]?.split('\n## ')[0] ?? '';
const blocks = shellBlocks(section);
const output = shellBlocks(readme).find((block) => block.startsWith('output()')) ?? '';

describe('the rule for permanent bounces', () => {
  const rules = [patternOfApp(), patternIn(blockWith('put-rule'), '--event-pattern')];

  test.each([
    ['bounce', true],
    ['bounce-out-of-office', false],
    ['bounce-suppressed', false],
    ['complaint', false],
    ['delivery', false],
  ])('of %s it is %s that it takes it, by the CDK and by the AWS CLI alike', (name, taken) => {
    for (const event of imagesOf(fixtureText(`${name}.json`)).map(eventOf))
      expect(rules.map((pattern) => matches(pattern, event))).toEqual([taken, taken]);
  });
});

test('the app synthesizes: a webhook with its connection, two queues beside it, and a function are its targets', () => {
  const types = resources(appOfReadme()).map(({ Type }) => Type);
  for (const type of ['AWS::Events::Rule', 'AWS::Events::ApiDestination', 'AWS::Events::Connection'])
    expect(types).toContain(type);
  const { Targets } = ruleOf(appOfReadme()) as { readonly Targets: readonly Json[] };
  expect(Targets).toHaveLength(3);
  for (const target of Targets) expect(target).toMatchObject({ InputPath: '$.detail', DeadLetterConfig: expect.any(Object) });
});

test('the subscription to raw events looks into their body: there the type is', () => {
  const { FilterPolicyScope, FilterPolicy } = patternIn(blockWith('sns subscribe'), '--attributes');
  expect(FilterPolicyScope).toBe('MessageBody');
  const policy = JSON.parse(String(FilterPolicy));
  expect(['bounce', 'complaint', 'delivery'].map((name) => matches(policy, fixture(name)))).toEqual([true, true, false]);
});

describe('what did not reach the bus', () => {
  const handOn = blockWith('hand_on()').split('npx ses-events')[0] ?? '';
  const items = JSON.stringify({ Items: imagesOf(fixtureText('bounce-two-of-three.json')) });
  const given = `${output}\n${handOn}\nhand_on 'message-1'; echo "code $?"; cat payload.json`;

  (hasJq ? test : test.skip)('all messages are read, and tell from when to when it was written; only these are deleted', () => {
    const hours = ['11:00', '09:00', '12:00', '10:00'];
    const waiting = hours.map((hour) => JSON.stringify({ Messages: [messageOf(hour)] })).join('\n');
    const { stdout, calls } = ranInShell(`${output}\n${blockWith('receive-message')}\n${blockWith('delete-message')}\nls`, {
      waiting,
    });
    const [said = '', ...left] = stdout.trim().split('\n');
    expect(said).toBe('4 messages, 12 rows, from 2026-11-23T09:00:00Z to 2026-11-23T12:30:00Z');
    expect(left).not.toContain('waiting.jsonl');
    const deleted = calls.filter(([, operation]) => operation === 'delete-message').map((call) => call.at(-1));
    expect(deleted).toEqual(hours.map((hour) => `handle-${hour}`));
    expect(calls.filter(([, operation]) => operation === 'receive-message')).toHaveLength(hours.length + 1);
  });

  (hasJq ? test : test.skip)('an empty queue ends it at once', () => {
    const { stdout, calls } = ranInShell(`${output}\n${blockWith('receive-message')}`);
    expect(stdout).toMatch(/^0 messages, 0 rows/);
    expect(calls.filter(([service]) => service === 'sqs')).toHaveLength(1);
  });

  (hasJq ? test : test.skip)('the rows of a mail go through the function as they lie in the table', () => {
    const { stdout, calls } = ranInShell(given, { items, answer: '{"batchItemFailures":[]}' });
    const [said = '', ...payload] = stdout.split('\n');
    expect(said).toBe('code 0');
    const { Records } = JSON.parse(payload.join('\n'));
    expect(Records.map(({ eventName }: Json) => eventName)).toEqual(['INSERT', 'INSERT']);
    const details = Records.map((record: { readonly dynamodb: { readonly NewImage: ReturnType<typeof imagesOf>[number] } }) =>
      forwarded(record.dynamodb.NewImage),
    );
    expect(details).toEqual(imagesOf(fixtureText('bounce-two-of-three.json')).map(forwarded));
    expect(calls.find(([service]) => service === 'dynamodb')).toContain('{":id":{"S":"message-1"}}');
  });

  (hasJq ? test : test.skip)('what fails again is shown, and the loop stops', () => {
    const { stdout } = ranInShell(given, { items, answer: '{"batchItemFailures":[{"itemIdentifier":"1"}]}' });
    expect(stdout).toMatch(/^\{"batchItemFailures":\[\{"itemIdentifier":"1"\}\]\}code 1/);
  });
});

/** As Lambda writes it to the queue, of rows that were written in half an hour. */
function messageOf(hour: string): Json {
  const DDBStreamBatchInfo = {
    approximateArrivalOfFirstRecord: `2026-11-23T${hour}:00Z`,
    approximateArrivalOfLastRecord: `2026-11-23T${hour.replace(':00', ':30')}:00Z`,
    batchSize: 3,
  };
  return { ReceiptHandle: `handle-${hour}`, Body: JSON.stringify({ DDBStreamBatchInfo }) };
}

/** The app of the README, of whose imports `ses-events` is ours. */
function appOfReadme(): Template {
  const [, source = ''] = /^```ts\n([\s\S]*?)^```$/m.exec(section) ?? [];
  const { code } = transformSync(source, { loader: 'ts', format: 'cjs' });
  const module = { exports: {} as { BounceStack: new (scope: App, id: string, props: object) => Stack } };
  const load = (name: string) => jest.requireActual(name === 'ses-events' ? '../../lib/stack/index.ts' : name);
  new Function('module', 'exports', 'require', code)(module, module.exports, load);
  const app = new App({ postCliContext: { 'aws:cdk:bundling-stacks': [] }, builtinCloudFormationValidation: false });
  const cleaner = new LambdaFunction(new Stack(app, 'Other'), 'Cleaner', {
    code: Code.fromInline('exports.handler = async () => {};'),
    handler: 'index.handler',
    runtime: Runtime.NODEJS_22_X,
  });
  return Template.fromStack(new module.exports.BounceStack(app, 'Bounces', { cleaner }));
}

function ruleOf(template: Template): Json {
  return resources(template).find(({ Type }) => Type === 'AWS::Events::Rule')?.Properties ?? {};
}

function patternOfApp(): Json {
  return ruleOf(appOfReadme()).EventPattern as Json;
}

function blockWith(words: string): string {
  const block = blocks.find((text) => text.includes(words));
  if (block === undefined) throw new Error(`No shell block of "Hand on" has ${words}.`);
  return block;
}

/** The JSON between quotes behind an option. */
function patternIn(block: string, option: string): Json {
  return JSON.parse(new RegExp(`${option} '([^']+)'`).exec(block)?.[1] ?? '');
}

function eventOf(image: Parameters<typeof forwarded>[0]): Json {
  const detail = forwarded(image);
  return { source: 'ses-events', 'detail-type': detail?.type, detail };
}

/** As far as the patterns of the README go: a list of values of which one must be there, or must not be there. */
function matches(pattern: Json, event: Json): boolean {
  return Object.entries(pattern).every(([name, wanted]) => {
    const value = event[name];
    if (!Array.isArray(wanted)) return typeof value === 'object' && value !== null && matches(wanted as Json, value as Json);
    return wanted.some((one) => (one?.exists === undefined ? one === value : one.exists === (value !== undefined)));
  });
}
