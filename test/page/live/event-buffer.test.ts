import { EventBuffer } from '../../../lib/page/live/event-buffer.ts';
import { givenEvents } from '../../table/given-event.ts';

const events = givenEvents(10);
const { length } = JSON.stringify(events[0]);

test.each([
  ['the number', { kept: 3, keptText: 1_000_000 }, 3],
  ['the length', { kept: 100, keptText: 4 * length + 10 }, 4],
  ['the length of one alone', { kept: 100, keptText: 1 }, 1],
])('%s of what is kept is bounded; the oldest go', (_, limits, kept) => {
  const buffer = new EventBuffer(limits);
  for (const event of events) buffer.add(event);
  expect([buffer.last, buffer.gone]).toEqual([10, 10 - kept]);
  expect(buffer.after(0).map(({ event }) => event)).toEqual(events.slice(-kept));
});

test('with an event it keeps when it was not there yet, where that is known', () => {
  const buffer = new EventBuffer({ kept: 5, keptText: 1_000_000 });
  const time = new Date('2026-11-01T10:00:00.000Z');
  for (const [index, event] of events.slice(0, 2).entries()) buffer.add(event, index === 0 ? undefined : time);
  expect(buffer.after(0).map(({ cameAfter }) => cameAfter)).toEqual([undefined, time]);
});

test('what follows a number, no more at once than is wanted', () => {
  const buffer = new EventBuffer({ kept: 5, keptText: 1_000_000 });
  for (const event of events) buffer.add(event);
  const numbers = [4, 5, 7, 10].map((number) => buffer.after(number, 2).map((one) => one.number));
  expect(numbers).toEqual([[6, 7], [6, 7], [8, 9], []]);
});
