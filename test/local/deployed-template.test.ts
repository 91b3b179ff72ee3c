import { functionIn, tableIn } from '../../lib/local/deployed-template.ts';
import { synthesize } from '../../lib/stack/synthesize.ts';
import { fromEnvironment } from '../../lib/table/settings.ts';

test('the local table is the one that the template describes', () => {
  const table = tableIn(synthesize(), 'local');
  expect(table).toMatchObject({ TableName: 'local', BillingMode: 'PAY_PER_REQUEST' });
  expect(table.GlobalSecondaryIndexes?.map((index) => index.IndexName)).toEqual(['byRecipient', 'byTypeDay']);
});

test('the local function has the environment of the template, with its table named', () => {
  const { environment, timeout } = functionIn(
    synthesize({ 'sesEvents.retentionDays': '30', 'sesEvents.shardCount': '8' }),
    'local',
  );
  expect(fromEnvironment(environment)).toEqual({ tableName: 'local', shardCount: 8, feedIndex: 'all', retentionDays: 30 });
  expect(timeout).toBe(30_000);
});

test('a template without the resource is refused', () => {
  expect(() => tableIn({ Resources: {}, Outputs: {} }, 'local')).toThrow(
    'The template has 0 resources of type AWS::DynamoDB::GlobalTable, not one.',
  );
});
