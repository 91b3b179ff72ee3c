import { App, CfnOutput, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { outputsOf } from '../../lib/deployed/outputs-of.ts';
import { stackAndConstruct } from '../../lib/deployed/stack-and-construct.ts';
import { UserError } from '../../lib/deployed/user-error.ts';

const ours = { TableName: 'events', ShardCount: '8', FeedIndex: 'problems' };
const theirs = { TableName: 'customers', BucketName: 'pictures' };
const mail = { MailTableName0A1B2C3D: 'mail', MailShardCount9F00AA11: '4', MailFeedIndexDEADBEEF: 'all' };
const news = { NewsTableName11111111: 'news', NewsShardCount22222222: '2', NewsFeedIndex33333333: 'problems' };

test.each<[string, string, Readonly<Record<string, string>>, object]>([
  ['the stack of ours', 'ses-events', ours, { tableName: 'events', shardCount: 8, feedIndex: 'problems' }],
  [
    'one of the first versions',
    'ses-events',
    { TableName: 'events', ShardCount: '1' },
    { tableName: 'events', shardCount: 1, feedIndex: 'all' },
  ],
  [
    'the one construct in another stack',
    'Shop',
    { ...theirs, ...mail },
    { tableName: 'mail', shardCount: 4, feedIndex: 'all' },
  ],
  [
    'the construct that is named',
    'Shop/News',
    { ...mail, ...news },
    { tableName: 'news', shardCount: 2, feedIndex: 'problems' },
  ],
  ['a construct in a stack of ours', 'Shop/Mail', { ...ours, ...mail }, { tableName: 'mail', shardCount: 4, feedIndex: 'all' }],
])('the pipeline is found: %s', (_, name, outputs, found) => {
  expect(outputsOf(new Map(Object.entries(outputs)), stackAndConstruct(name))).toMatchObject(found);
});

test('every other output of the pipeline is found by its name', () => {
  const values = { ...news, ...mail, MailFunctionName0A1B2C3D: 'recorder', MailArchiveRetentionDays0A1B2C3D: '400' };
  expect(outputsOf(new Map(Object.entries(values)), stackAndConstruct('Shop/Mail')).outputs).toEqual({
    tableName: 'mail',
    shardCount: '4',
    feedIndex: 'all',
    functionName: 'recorder',
    archiveRetentionDays: '400',
  });
});

test.each<[string, string, Readonly<Record<string, string>>, string]>([
  [
    'a stack without one',
    'Shop',
    theirs,
    'The stack Shop has no output TableName: name the stack of ses-events with --stack, or its table with --table.',
  ],
  [
    'several, and none named',
    'Shop',
    { ...mail, ...news },
    'The stack Shop holds several pipelines of ses-events: name one, --stack Shop/Mail or --stack Shop/News.',
  ],
  [
    'a name in other letters',
    'Shop/mail',
    { ...mail, ...news },
    'The stack Shop has no construct mail with an output TableName: name one that is there, --stack Shop/Mail or --stack Shop/News.',
  ],
  [
    'a construct in a stack that has none',
    'ses-events/Mail',
    ours,
    'The stack ses-events has no construct Mail with an output TableName: name one that is there, --stack ses-events.',
  ],
  [
    'a construct that lacks an output',
    'Shop',
    { MailTableName0A1B2C3D: 'mail', MailShardCount9F00AA11: '4' },
    'The stack Shop has no output TableName: name the stack of ses-events with --stack, or its table with --table.',
  ],
  [
    'a shard count that is none',
    'Shop',
    { ...mail, MailShardCount9F00AA11: '0' },
    'The stack Shop has no output TableName: name the stack of ses-events with --stack, or its table with --table.',
  ],
])('a sentence says what is there and how to name it: %s', (_, name, outputs, sentence) => {
  const find = () => outputsOf(new Map(Object.entries(outputs)), stackAndConstruct(name));
  expect(find).toThrow(UserError);
  expect(find).toThrow(sentence);
});

test('two paths that differ in their signs alone are not taken for one pipeline', () => {
  const outputs = givenTemplate(['A/B', 'AB', 'Mail']);
  expect(outputsOf(outputs, stackAndConstruct('Shop/Mail'))).toMatchObject({ tableName: 'table-of-Mail' });
  expect(() => outputsOf(outputs, stackAndConstruct('Shop'))).toThrow('name one, --stack Shop/AB or --stack Shop/Mail.');
  expect(() => outputsOf(outputs, stackAndConstruct('Shop/AB'))).toThrow(
    'The stack Shop holds several constructs whose outputs begin with AB: name the table with --table.',
  );
});

test.each(['Mail', 'my-mail', 'Sending/Mail'])('the CDK names the outputs of the construct %s so that it is found', (path) => {
  const outputs = givenTemplate([path, 'Other']);
  expect(outputs.size).toBe(6);
  expect(outputsOf(outputs, stackAndConstruct(`Shop/${path}`))).toMatchObject({ tableName: `table-of-${path}` });
});

test.each([
  ['ses-events', { stack: 'ses-events' }],
  ['Shop/', { stack: 'Shop' }],
  ['Shop/Sending/Mail', { stack: 'Shop', construct: 'Sending/Mail' }],
  [
    'arn:aws:cloudformation:eu-west-1:123456789012:stack/Shop/0a1b',
    { stack: 'arn:aws:cloudformation:eu-west-1:123456789012:stack/Shop/0a1b' },
  ],
  [
    'arn:aws:cloudformation:eu-west-1:123456789012:stack/Shop/0a1b/Mail',
    { stack: 'arn:aws:cloudformation:eu-west-1:123456789012:stack/Shop/0a1b', construct: 'Mail' },
  ],
])('%s names a stack, and perhaps a construct in it', (text, named) => {
  expect(stackAndConstruct(text)).toEqual(named);
});

/** The outputs that the CDK gives a stack with such constructs in it. */
function givenTemplate(paths: readonly string[]): ReadonlyMap<string, string> {
  const stack = new Stack(new App(), 'Shop');
  const outputs = paths.flatMap((path) => {
    const scope = path.split('/').reduce<Construct>((parent, id) => new Construct(parent, id), stack);
    const values = { TableName: `table-of-${path}`, ShardCount: '4', FeedIndex: 'all' };
    return Object.entries(values).map(([name, value]) => {
      const { logicalId } = new CfnOutput(scope, name, { value });
      return [String(stack.resolve(logicalId)), value] as const;
    });
  });
  return new Map(outputs);
}
