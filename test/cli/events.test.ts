import type { Filter } from '../../lib/answers/filter/filter.ts';
import type { Action } from '../../lib/cli/command.ts';
import { events } from '../../lib/cli/commands/events.ts';
import type { EmailEvent } from '../../lib/events/email-event.ts';
import { eventJson } from '../../lib/events/event-json.ts';
import { givenWorld } from '../local/given-world.ts';
import { givenOutput } from './given-output.ts';
import { givenStoriesDelivered } from './given-stories.ts';

const world = givenWorld();
/** The stories run over midnight, UTC. */
const start = new Date('2026-11-01T22:30:00.000Z');
const range = { since: start, until: new Date('2026-11-03T00:00:00.000Z') };
let told: readonly EmailEvent[] = [];

beforeAll(async () => {
  told = await givenStoriesDelivered(world(), 'told', start);
});

test('without a type: every event of every type, an unknown one too, each once and in order of time', async () => {
  const found = await jsonOf({});
  expect(byIdentity(found)).toEqual(byIdentity(told.map(eventJson)));
  expect(found.map(timeOf)).toEqual(told.map((event) => event.occurredAt));
  expect(new Set(told.map((event) => event.type)).size).toBe(11);
});

test.each<[string, Partial<Filter>, (event: EmailEvent) => boolean]>([
  ['types, one of them twice', { types: ['bounce', 'complaint', 'bounce'] }, ({ type }) => /^(bounce|complaint)$/.test(type)],
  ['the unknown type', { types: ['unknown'] }, ({ type }) => type === 'unknown'],
  ['a tag', { tags: ['campaign=news'] }, ({ tags }) => tags?.campaign?.[0] === 'news'],
  [
    'a domain',
    { recipientDomains: ['example.org'] },
    (event) => [event.recipient ?? event.candidates].join().includes('example.org'),
  ],
])('only what matches: %s', async (_, filter, wanted) => {
  const expected = told.filter(wanted);
  expect(expected.length).toBeGreaterThan(0);
  expect(byIdentity(await jsonOf(filter))).toEqual(byIdentity(expected.map(eventJson)));
});

test('a limit takes the newest and shows them oldest first', async () => {
  const found = await jsonOf({ types: ['delivery'] }, 3);
  const newest = told.filter(({ type }) => type === 'delivery').slice(-3);
  expect(found.map(timeOf)).toEqual(newest.map((event) => event.occurredAt));
});

test('a limit that memory should not hold is refused', async () => {
  await expect(jsonOf({}, 10_001)).rejects.toThrow('--limit 10001 is too large: give at most 10000');
});

test.each([
  [{ types: ['reject'] as const, tags: ['campaign=none'] }, /^No event from 2026-11-01 .* matches: give an earlier --since/],
  [{ types: [], tags: ['campaign=none'] }, /Nothing there fits --tag campaign=none; there is campaign=billing,/],
  [
    { types: [], tags: [], range: { since: new Date(0), until: new Date(86_400_000) } },
    /Only mail sent with the configuration set/,
  ],
])('nothing found is a sentence for people and nothing for programs: %j', async ({ types, tags, ...other }, sentence) => {
  const action = { name: 'events', filter: { types, tags, recipientDomains: [] }, range, ...other } as const;
  const [people, programs] = [givenOutput(1_000), givenOutput()];
  await events(world().table, action, false, people);
  await events(world().table, action, true, programs);
  expect(people.text()).toMatch(sentence);
  expect(people.text()).toMatch(/^[^\n]+\n$/);
  expect(programs.text()).toBe('');
});

async function jsonOf(filter: Partial<Filter>, limit?: number): Promise<readonly object[]> {
  const output = givenOutput();
  const action: Action & { readonly name: 'events' } = {
    name: 'events',
    filter: { types: [], tags: [], recipientDomains: [], ...filter },
    range,
    ...(limit !== undefined && { limit }),
  };
  await events(world().table, action, true, output);
  return output
    .text()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

function timeOf(event: object): unknown {
  return 'occurredAt' in event && event.occurredAt;
}

/** Events of one millisecond have no order among them. */
function byIdentity(events: readonly object[]): readonly string[] {
  return events.map((event) => JSON.stringify(Object.entries(event).sort())).sort();
}
