import type { Filter } from '../../lib/answers/filter/filter.ts';
import { Causes } from '../../lib/answers/problems/causes.ts';
import { problems } from '../../lib/cli/commands/problems.ts';
import { problemsView } from '../../lib/cli/problems/problems-view.ts';
import { UsageError } from '../../lib/cli/usage-error.ts';
import type { EmailEvent } from '../../lib/events/email-event.ts';
import { toSnsMessage } from '../../lib/local/sns.ts';
import { stories } from '../../lib/local/stories.ts';
import { givenWorld } from '../local/given-world.ts';
import { givenEvent } from '../table/given-event.ts';
import { givenDisplay, givenOutput } from './given-output.ts';

const world = givenWorld();
const range = { since: new Date('2026-11-01T00:00:00Z'), until: new Date('2026-11-02T00:00:00Z') };
const everything: Filter = { types: [], tags: [], recipientDomains: [] };

beforeAll(async () => {
  const told = stories('p', new Date('2026-11-01T08:00:00.000Z'));
  await world().deliver(told.flatMap(({ events }) => events.map((event) => toSnsMessage(JSON.stringify(event)))));
});

test('every cause of the morning, complaints first; bounces that may heal by themselves and delays are no problem', async () => {
  const output = givenOutput();
  await problems(world().table, { name: 'problems', soft: false, filter: everything, range }, true, output);
  const { causes } = JSON.parse(output.text());
  expect(causes.map(({ trouble, code, count }: Record<string, unknown>) => [trouble, code, count])).toEqual([
    ['complained', 'abuse', 1],
    ['bounced', 'noSuchAddress', 1],
    ['bounced', 'policy', 1],
    ['rejected', 'Bad content', 1],
    ['renderingFailed', 'template welcome-v3', 1],
    ['suppressed', 'OnAccountSuppressionList', 1],
  ]);
});

test.each<[Filter, string]>([
  [{ ...everything, types: ['complaint'] }, 'abuse'],
  [{ ...everything, tags: ['campaign=billing'] }, 'noSuchAddress'],
  [{ ...everything, recipientDomains: ['example.com'], types: ['reject', 'bounce'] }, 'Bad content'],
])('%j leaves one cause', async (filter, code) => {
  const output = givenOutput();
  await problems(world().table, { name: 'problems', soft: false, filter, range }, true, output);
  expect(JSON.parse(output.text()).causes).toMatchObject([{ code }]);
});

test('no problems are a sentence, and nothing in JSON', async () => {
  const [person, program] = [givenOutput(), givenOutput()];
  const action = { name: 'problems', soft: false, filter: { ...everything, tags: ['campaign=none'] }, range } as const;
  await problems(world().table, action, false, person);
  await problems(world().table, action, true, program);
  expect(person.text()).toMatch(
    /^No problems from 2026-11-01 00:00:00.000 UTC to 2026-11-02 00:00:00.000 UTC. Nothing there fits --tag campaign=none; there is campaign=billing,/,
  );
  expect(program.text()).toBe('');
});

test.each<[Filter['types'], string]>([
  [['send'], '--type send'],
  [['deliveryDelay', 'open'], '--type open'],
  [['bounce', 'send'], '--type send'],
])('--type %j is refused: an answer would read as if there were no problem', async (types, refused) => {
  const output = givenOutput();
  const progress = { at: () => {}, stop: jest.fn() };
  const answer = problems(
    world().table,
    { name: 'problems', soft: false, filter: { ...everything, types }, range },
    false,
    output,
    progress,
  );
  await expect(answer).rejects.toThrow(UsageError);
  await expect(answer).rejects.toThrow(
    `${refused}: this command counts bounce, complaint, reject, renderingFailure, deliveryDelay alone. Give some of these, or no --type.`,
  );
  expect(output.text()).toBe('');
  expect(progress.stop).toHaveBeenCalled();
});

test('the same reason is one cause: counted, with the newest three of different recipients', () => {
  const [cause, ...others] = causesOf(
    ['ana', 'ben', 'ana', 'cleo', 'dan', 'dan'].map((name, minute) => givenBounce(`${name}@example.com`, minute)),
  );
  expect(others).toEqual([]);
  expect(cause).toMatchObject({ count: 6, firstAt: '2026-11-01T10:00:00.000Z', lastAt: '2026-11-01T10:05:00.000Z' });
  expect(cause?.examples.map(({ recipient }) => recipient)).toEqual(['dan@example.com', 'cleo@example.com', 'ana@example.com']);
});

const id = '0107019a-3f5e-4b1c-8d2f-000000000001';

test.each([
  [
    80,
    `\
2 problems of 1 cause

2 × bounced  noSuchAddress: There is no such mailbox.
  when   2026-11-01 10:00:00.000 UTC to 2026-11-01 10:01:00.000 UTC
  heals  No: another mail to this address will fare no better.
  to do  Look for a typing error in the address; if there is none, take it off
         your lists.
  2026-11-01 10:01:00.000 UTC  benjamin@example.com
    ${id}
    smtp; 550 5.1.1 user unknown
  2026-11-01 10:00:00.000 UTC  ana@example.com
    ${id}
    smtp; 550 5.1.1 user unknown`,
  ],
  [
    200,
    `\
2 problems of 1 cause

2 × bounced  noSuchAddress: There is no such mailbox.
  when   2026-11-01 10:00:00.000 UTC to 2026-11-01 10:01:00.000 UTC
  heals  No: another mail to this address will fare no better.
  to do  Look for a typing error in the address; if there is none, take it off your lists.
  2026-11-01 10:01:00.000 UTC  ${id}  benjamin@example.com  smtp; 550 5.1.1 user unknown
  2026-11-01 10:00:00.000 UTC  ${id}  ana@example.com       smtp; 550 5.1.1 user unknown`,
  ],
])('as a person reads it at %i columns', (width, text) => {
  const causes = causesOf([givenBounce('ana@example.com', 0), givenBounce('benjamin@example.com', 1)]);
  expect(problemsView(causes, givenDisplay(width))).toBe(text);
});

function causesOf(events: readonly EmailEvent[]) {
  const causes = new Causes();
  for (const event of events) causes.add(event);
  return causes.all;
}

function givenBounce(recipient: string, minute: number): EmailEvent {
  const bouncedRecipients = [{ status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 user unknown' }];
  return givenEvent({
    type: 'bounce',
    recipient,
    occurredAt: new Date(Date.UTC(2026, 10, 1, 10, minute)).toISOString(),
    permanent: true,
    detail: { bounceType: 'Permanent', bounceSubType: 'NoEmail', bouncedRecipients },
  });
}
