import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { SesEvents } from '../../lib/stack/ses-events.ts';
import { threeSets } from './given-settings.ts';
import { givenStack, resources } from './given-stack.ts';
import recorded from './logical-ids.json' with { type: 'json' };

// CloudFormation knows a resource by its logical id: under another it would be made anew, and a table with it. Nobody changes this list; new
// resources are added to it.
const settings = {
  configurationSets: [{ name: 'ses-events' }, ...threeSets],
  alarmEmail: 'ops@example.com',
  silenceHours: 6,
  dashboard: true,
  encryption: 'customerManaged',
  forward: true,
  archive: true,
} as const;

test('the ids of the stack are those that were deployed', () => {
  expect(idsOf(givenStack(settings))).toEqual(recorded.stack);
});

test("the ids of the construct are those that were deployed in other people's stacks", () => {
  const stack = new Stack(
    new App({ postCliContext: { 'aws:cdk:bundling-stacks': [] }, builtinCloudFormationValidation: false }),
    'Shop',
  );
  new SesEvents(stack, 'Mail', { ...settings, configurationSetName: 'ses-events' });
  expect(idsOf(Template.fromStack(stack))).toEqual(recorded.construct);
});

test('no setting changes the id of what is there by default', () => {
  expect(idsOf(givenStack(settings))).toMatchObject(idsOf(givenStack()));
});

function idsOf(stack: Template): Readonly<Record<string, string>> {
  return Object.fromEntries(resources(stack).map(({ id, Type }) => [id, Type]));
}
