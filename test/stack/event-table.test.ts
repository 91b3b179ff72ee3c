import { indexes, tableKey, timeToLiveAttribute } from '../../lib/table/schema.ts';
import { expectReplica, givenStack, keySchema, only } from './given-stack.ts';

const byDefault = givenStack();

describe('the table', () => {
  test('its keys and both indexes are those of the schema, each index projecting all', () => {
    byDefault.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      KeySchema: keySchema(tableKey),
      GlobalSecondaryIndexes: Object.values(indexes).map((index) => ({
        IndexName: index.name,
        KeySchema: keySchema(index),
        Projection: { ProjectionType: 'ALL' },
      })),
    });
  });

  test('every key is text, and no attribute is declared that is no key', () => {
    const keys = new Set([tableKey, ...Object.values(indexes)].flatMap(({ partition, sort }) => [partition, sort]));
    const declared = only(byDefault, 'AWS::DynamoDB::GlobalTable').Properties.AttributeDefinitions;
    expect(declared).toHaveLength(keys.size);
    expect(declared).toEqual(expect.arrayContaining([...keys].map((key) => ({ AttributeName: key, AttributeType: 'S' }))));
  });

  test('it is paid on demand, and rows expire by the attribute of the schema', () => {
    byDefault.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      BillingMode: 'PAY_PER_REQUEST',
      TimeToLiveSpecification: { AttributeName: timeToLiveAttribute, Enabled: true },
    });
  });

  test('it can be restored to a point in time', () => {
    expectReplica(byDefault, { PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } });
  });

  test('it is retained by default', () => {
    byDefault.hasResource('AWS::DynamoDB::GlobalTable', {
      DeletionPolicy: 'RetainExceptOnCreate',
      UpdateReplacePolicy: 'Retain',
    });
  });

  test('a first deployment that fails can take it back: it is protected only where that is asked for', () => {
    expectReplica(byDefault, { DeletionProtectionEnabled: false });
    expectReplica(givenStack({ deletionProtection: true }), { DeletionProtectionEnabled: true });
  });

  test('it is destroyed with the stack when asked', () => {
    const stack = givenStack({ removalPolicy: 'destroy' });
    stack.hasResource('AWS::DynamoDB::GlobalTable', { DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' });
    expectReplica(stack, { DeletionProtectionEnabled: false });
  });

  test('it cannot be restored where that is not asked for', () => {
    expectReplica(givenStack({ pointInTimeRecovery: false }), {
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: false },
    });
  });
});

test('the table and both indexes are warm where it is asked for, and only there', () => {
  const warm = { WriteUnitsPerSecond: 10_000 };
  const table = only(givenStack({ warmThroughput: 10_000 }), 'AWS::DynamoDB::GlobalTable').Properties;
  expect(table).toMatchObject({
    WarmThroughput: warm,
    GlobalSecondaryIndexes: [{ WarmThroughput: warm }, { WarmThroughput: warm }],
  });
  expect(JSON.stringify(only(byDefault, 'AWS::DynamoDB::GlobalTable'))).not.toContain('WarmThroughput');
});
