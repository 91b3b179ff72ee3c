import fc from 'fast-check';
import { KnownEvents } from '../../lib/answers/tail/known-events.ts';
import { givenEvent } from '../table/given-event.ts';

const start = new Date('2026-11-01T10:00:00.000Z');

test('an event is new once; another of the same millisecond is another', () => {
  const known = new KnownEvents(start, 10);
  const [one, other] = [givenEvent(), givenEvent({ recipient: 'ben@example.com' })];
  expect([known.add(one), known.add(one), known.add(other), known.add(other)]).toEqual([true, false, true, false]);
});

test('whether an event before its time is new cannot be known', () => {
  const known = new KnownEvents(start, 10);
  expect(known.add(givenEvent({ occurredAt: '2026-11-01T09:59:59.999Z' }))).toBe(false);
  expect(known.add(givenEvent({ occurredAt: '2026-11-01T10:00:00.000Z' }))).toBe(true);
});

test('what is forgotten is not new again', () => {
  const known = new KnownEvents(start, 10);
  known.add(givenEvent({ occurredAt: '2026-11-01T10:05:30.000Z' }));
  known.forgetBefore(new Date('2026-11-01T10:06:00.000Z'));
  expect(known.add(givenEvent({ occurredAt: '2026-11-01T10:05:30.000Z' }))).toBe(false);
  expect(known.since).toEqual(new Date('2026-11-01T10:06:00.000Z'));
});

test('when there are too many the oldest minutes go', () => {
  const known = new KnownEvents(start, 3);
  for (const minute of ['07', '03', '05', '06']) known.add(givenEvent({ occurredAt: `2026-11-01T10:${minute}:10.000Z` }));
  expect(known.since).toEqual(new Date('2026-11-01T10:04:00.000Z'));
  expect(known.isFull).toBe(true);
});

test('whatever comes, in whatever order: nothing is new twice, and no more is remembered than allowed, one minute aside', () => {
  const most = 20;
  const seconds = fc.array(fc.integer({ min: -100, max: 3_000 }), { maxLength: 200 });
  fc.assert(
    fc.property(seconds, (offsets) => {
      const known = new KnownEvents(start, most);
      const shown = offsets.filter((offset) => known.add(eventAt(offset)));
      expect(new Set(shown).size).toBe(shown.length);
      const remembered = shown.filter((offset) => start.getTime() + offset * 1_000 >= known.since.getTime());
      const fullest = Math.max(
        0,
        ...remembered.map((offset) => remembered.filter((other) => minuteOf(other) === minuteOf(offset)).length),
      );
      expect(remembered.length).toBeLessThanOrEqual(Math.max(most, fullest));
    }),
  );
});

function eventAt(offset: number) {
  return givenEvent({ occurredAt: new Date(start.getTime() + offset * 1_000).toISOString() });
}

function minuteOf(offset: number): number {
  return Math.floor(offset / 60);
}
