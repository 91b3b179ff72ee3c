import { InvalidQuestion } from '../../lib/answers/door/invalid-question.ts';
import { UserError } from '../../lib/deployed/user-error.ts';
import { servedFrom } from '../../lib/page/served.ts';
import { NotInFeed } from '../../lib/table/not-in-feed.ts';
import type { EventTable } from '../../lib/table/reader.ts';

test('a table that was found is kept while it answers; after an error it is looked for again', async () => {
  const { served, opened } = givenOpenings();
  expect(await served.open()).toBe(await served.open());
  served.explain(new InvalidQuestion('range is "long".'));
  await served.open();
  expect(opened()).toBe(1);
  served.explain(Object.assign(new Error('gone'), { name: 'ResourceNotFoundException' }));
  expect((await served.open()).tableName).toBe('table 2');
});

test('questions side by side look for it once, and each again where it was not found', async () => {
  const { served, opened } = givenOpenings(1);
  const both = await Promise.allSettled([served.open(), served.open()]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(opened()).toBe(1);
  expect((await served.open()).tableName).toBe('table 2');
});

test('of a feed of problems alone a page speaks in words of its own, not in options', () => {
  const explained = givenOpenings().served.explain(new NotInFeed(['send']));
  expect(explained).toBeInstanceOf(UserError);
  expect(String(explained)).toMatch(/holds problems alone \(feedIndex "problems"\)/);
  expect(String(explained)).not.toContain('--');
});

/** A table with another name each time that it is looked for. @param failures so often it is not found first */
function givenOpenings(failures = 0) {
  let times = 0;
  const open = () => {
    times += 1;
    return times <= failures
      ? Promise.reject(new UserError('There is no stack.'))
      : Promise.resolve({ tableName: `table ${times}` } as EventTable);
  };
  const served = servedFrom({ open, what: 'the tests', explain: (error) => error });
  return { served, opened: () => times };
}
