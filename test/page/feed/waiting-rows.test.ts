import { saidOf, waitingSaid } from '../../../lib/page/browser/feed/feed-state.ts';
import { mostRows, WaitingRows } from '../../../lib/page/browser/feed/waiting-rows.ts';

test('rows wait in the order in which they are shown: the newest first', () => {
  const waiting = new WaitingRows();
  waiting.take(rows('b', 'a'));
  waiting.take(rows('d', 'c'));
  expect(released(waiting)).toEqual(['d', 'c', 'b', 'a']);
  expect(waiting.isDue).toBe(false);
});

test('a row that waits, or is shown, is not taken again; one that is not shown any more is', () => {
  const waiting = new WaitingRows();
  waiting.take(rows('b', 'a', 'a'));
  waiting.take(rows('c', 'b'));
  expect(released(waiting)).toEqual(['c', 'b', 'a']);
  waiting.take(rows('a', 'b'));
  waiting.forget('b');
  waiting.take(rows('b'));
  expect(released(waiting)).toEqual(['b']);
});

test('so many wait at most: the oldest of them are counted and go', () => {
  const waiting = new WaitingRows();
  for (let number = 0; number < mostRows + 7; number += 1) waiting.take(rows(`${number}`));
  expect(waiting).toMatchObject({ count: mostRows, dropped: 7 });
  expect(released(waiting)).toHaveLength(mostRows);
  expect(waiting).toMatchObject({ count: 0, dropped: 0 });
});

test('begun anew, what follows takes the place of all that is shown and waits', () => {
  const waiting = new WaitingRows();
  waiting.take(rows('b', 'a'));
  waiting.release();
  waiting.take(rows('c'));
  waiting.beginAnew();
  expect(waiting.isDue).toBe(true);
  waiting.take(rows('b'));
  expect(waiting.release()).toEqual({ rows: rows('b'), isAnew: true });
});

test.each([
  ['connecting', { link: 'connecting' }, 'Connecting …'],
  ['open', { link: 'open' }, 'Reading what has happened …'],
  ['watching', { link: 'open', isWatching: true }, 'Live'],
  ['paused', { link: 'open', isWatching: true, isPaused: true }, 'Paused'],
  ['in trouble, whatever else', { link: 'open', isWatching: true, isPaused: true, trouble: 'No answer.' }, 'No answer.'],
  [
    'broken, whatever else',
    { link: 'broken', isPaused: true, trouble: 'No answer.' },
    'The page’s server does not answer: trying again.',
  ],
  ['ended, whatever else', { link: 'ended', isPaused: true, trouble: 'No answer.' }, 'Stopped'],
] as const)('the feed says that it is %s', (_, state, text) => {
  expect(saidOf({ isWatching: false, isPaused: false, ...state }).text).toBe(text);
});

test.each([
  [0, 0, ''],
  [1, 0, '1 waiting'],
  [12, 0, '12 waiting'],
  [500, 1, '500 waiting, and 1 older one not kept here'],
  [500, 1_230, '500 waiting, and 1,230 older ones not kept here'],
])('of %d that wait and %d more it says: %s', (count, dropped, text) => {
  expect(waitingSaid(count, dropped)).toBe(text);
});

function rows(...ids: readonly string[]) {
  return ids.map((id) => ({ id, html: `<li data-id="${id}"></li>` }));
}

function released(waiting: WaitingRows): readonly string[] {
  return waiting.release().rows.map(({ id }) => id);
}
