import fc from 'fast-check';
import { fromEnvironment, toEnvironment } from '../../lib/table/settings.ts';

test('settings as environment variables', () => {
  expect(toEnvironment({ tableName: 'events', shardCount: 4, retentionDays: 90 })).toEqual({
    TABLE_NAME: 'events',
    SHARD_COUNT: '4',
    RETENTION_DAYS: '90',
  });
});

test('rows kept for ever need no variable', () => {
  expect(toEnvironment({ tableName: 'events', shardCount: 4 })).toEqual({ TABLE_NAME: 'events', SHARD_COUNT: '4' });
});

test('the function reads what the stack wrote', () => {
  const wholeNumber = fc.integer({ min: 1 });
  const settings = fc.record(
    {
      tableName: fc.string({ minLength: 1 }),
      shardCount: wholeNumber,
      feedIndex: fc.constantFrom('all' as const, 'problems' as const),
      retentionDays: wholeNumber,
    },
    { requiredKeys: ['tableName', 'shardCount', 'feedIndex'] },
  );
  fc.assert(
    fc.property(settings, (given) => {
      expect(fromEnvironment({ PATH: '/bin', ...toEnvironment(given) })).toEqual(given);
    }),
  );
});

test('a function deployed before the setting was there puts all rows into the feed', () => {
  expect(fromEnvironment({ TABLE_NAME: 'events', SHARD_COUNT: '4' }).feedIndex).toBe('all');
});

test.each([
  [{ FEED_INDEX: 'some' }, 'The environment variable FEED_INDEX is "some": give it all or problems.'],
  [{ TABLE_NAME: undefined }, 'The environment variable TABLE_NAME is not set'],
  [{ TABLE_NAME: '' }, 'The environment variable TABLE_NAME is not set'],
  [{ SHARD_COUNT: undefined }, 'The environment variable SHARD_COUNT is undefined: give it a whole number above zero.'],
  [{ SHARD_COUNT: '' }, 'The environment variable SHARD_COUNT is "": give it'],
  [{ SHARD_COUNT: '0' }, 'The environment variable SHARD_COUNT is "0": give it'],
  [{ SHARD_COUNT: '-4' }, 'The environment variable SHARD_COUNT is "-4": give it'],
  [{ SHARD_COUNT: '2.5' }, 'The environment variable SHARD_COUNT is "2.5": give it'],
  [{ SHARD_COUNT: 'four' }, 'The environment variable SHARD_COUNT is "four": give it'],
  [{ RETENTION_DAYS: '' }, 'The environment variable RETENTION_DAYS is "": give it'],
  [{ RETENTION_DAYS: 'Infinity' }, 'The environment variable RETENTION_DAYS is "Infinity": give it'],
])('%j is refused by name and value', (variables, message) => {
  expect(() => fromEnvironment({ TABLE_NAME: 'events', SHARD_COUNT: '4', ...variables })).toThrow(message);
});
