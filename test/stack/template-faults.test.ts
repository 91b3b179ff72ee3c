import { type DeployedTemplate, templateFaults } from './account/template-faults.ts';

const queue = { Type: 'AWS::SQS::Queue' };

test.each<[string, DeployedTemplate]>([
  ['a reference to a resource', withProperty({ Ref: 'Queue' })],
  ['a reference to a parameter', { ...withProperty({ Ref: 'Given' }), Parameters: { Given: {} } }],
  ['a reference to what CloudFormation knows itself', withProperty({ Ref: 'AWS::Region' })],
  ['an attribute', withProperty({ 'Fn::GetAtt': ['Queue', 'Arn'] })],
  ['places in a text', withProperty(placesFor('AWS::Region', 'Queue', 'Queue.Arn', '!Literally'))],
  ['an order', { Resources: { Queue: queue, Topic: { ...topic(), DependsOn: ['Queue'] } } }],
  ['references that are joined', withProperty({ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }]] })],
])('%s is no fault', (_, template) => {
  expect(templateFaults(template)).toEqual([]);
});

test.each<[string, DeployedTemplate, RegExp]>([
  [
    'a section that there is none of',
    { ...withProperty({}), Resource: {} } as DeployedTemplate,
    /^There is no section Resource\.$/,
  ],
  [
    'a reference that leads nowhere',
    withProperty({ Ref: 'Gone' }),
    /^Gone is named, and there is no such resource or parameter\.$/,
  ],
  [
    'an attribute of nothing',
    withProperty([{ 'Fn::GetAtt': ['Gone', 'Arn'] }]),
    /^Gone is named, and there is no such resource\.$/,
  ],
  ['an attribute of nothing, as a text', withProperty({ 'Fn::GetAtt': 'Gone.Arn' }), /^Gone /],
  [
    'an attribute of a parameter',
    { ...withProperty({ 'Fn::GetAtt': ['Given', 'Arn'] }), Parameters: { Given: {} } },
    /^Given /,
  ],
  ['a place for nothing', withProperty(placesFor('Gone.Arn')), /^Gone /],
  ['a misspelt pseudo parameter', withProperty(placesFor('AWS::Account')), /^AWS::Account /],
  ['an order after nothing', { Resources: { Topic: { ...topic(), DependsOn: 'Gone' } } }, /^Gone /],
  ['an output of nothing', { Resources: {}, Outputs: { Name: { Value: { Ref: 'Gone' } } } }, /^Gone /],
  [
    'a function that names what nobody looks for',
    withProperty({ 'Fn::If': ['Gone', 1, 2] }),
    /^Fn::If is a function that this /,
  ],
  [
    'a resource that waits for itself',
    { Resources: { Topic: topic({ Ref: 'Topic' }) } },
    /^Circular dependency between Topic\.$/,
  ],
  [
    'resources that wait for each other',
    { Resources: { Queue: queue, One: topic({ Ref: 'Two' }), Two: topic({ 'Fn::GetAtt': ['One', 'Arn'] }) } },
    /^Circular dependency between One, Two\.$/,
  ],
])('%s is a fault', (_, template, fault) => {
  expect(templateFaults(template)).toEqual([expect.stringMatching(fault)]);
});

function topic(TopicName?: unknown) {
  return { Type: 'AWS::SNS::Topic', Properties: { TopicName } };
}

function placesFor(...names: readonly string[]) {
  return { 'Fn::Sub': names.map((name) => `in $\{${name}}`).join() };
}

function withProperty(value: unknown): DeployedTemplate {
  return { Resources: { Queue: queue, Topic: topic(value) } };
}
