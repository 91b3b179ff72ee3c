import { holds } from '../../lib/bench/figure.ts';
import { measureRows } from '../../lib/bench/rows.ts';
import { textAbout, typicalTexts } from '../../lib/bench/typical-events.ts';
import { sesEventTypes } from '../../lib/events/event-type.ts';
import { normalize } from '../../lib/events/normalize.ts';
import { parse } from '../../lib/ses/parse.ts';

test.each(Object.entries(typicalTexts()))('the typical %s is one fact of that type, of 2.5 to 4 KB', (type, text) => {
  expect(factsIn(text).map((fact) => fact.type)).toEqual([type]);
  expect(Buffer.byteLength(text)).toBeGreaterThan(2_500);
  expect(Buffer.byteLength(text)).toBeLessThan(4_096);
});

test('there is one of each type', () => {
  expect(Object.keys(typicalTexts()).sort()).toEqual([...sesEventTypes].sort());
});

test('a row of any type costs three write units: the table and two indexes', () => {
  const units = measureRows().figures.filter(({ unit, what }) => unit === 'write units' && !what.includes('mix'));
  expect(units.map(({ value }) => value)).toEqual(sesEventTypes.map(() => 3));
  expect(units.every(holds)).toBe(true);
});

test.each([1, 25, 50])('an event about %d recipients is as many facts', (recipients) => {
  expect(factsIn(textAbout(recipients, 'message-1'))).toHaveLength(recipients);
});

function factsIn(text: string) {
  const parsed = parse(text);
  return parsed.kind === 'event' ? normalize(parsed.event) : [];
}
