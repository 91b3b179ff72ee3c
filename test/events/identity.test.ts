import { digest } from '../../lib/events/digest.ts';
import type { EmailEvent } from '../../lib/events/email-event.ts';
import { altered, fixture, fixtureText, type Json } from '../fixtures/fixture.ts';
import { factIn, factsIn } from './facts.ts';

test.each([
  ['a', 'a', true],
  [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
  [{ a: { c: 1, d: [{ e: 1, f: 2 }] } }, { a: { d: [{ f: 2, e: 1 }], c: 1 } }, true],
  [[1, 2], [2, 1], false],
  [['a', 'b'], ['a,b'], false],
  [['a'], 'a', false],
  [1, '1', false],
  [null, 'null', false],
  [{}, [], false],
  [{ a: null }, {}, false],
  [{ 'a:1,b': 2 }, { a: 1, b: 2 }, false],
  ['\ud800', '\ud801', false],
])('%j and %j have one digest: %s', (one, other, same) => {
  expect(digest(one) === digest(other)).toBe(same);
});

test('a digest is short and fit for a key', () => {
  expect(digest(fixture('click'))).toMatch(/^[A-Za-z0-9_-]{16}$/);
});

test.each(['send', 'bounce', 'click', 'future-type'])('%s.json delivered again is the same fact', (name) => {
  expect(factsIn(fixtureText(`${name}.json`))).toEqual(factsIn(fixtureText(`${name}.json`)));
});

test('an event that reached the topic by two event destinations is one fact, though tags and text around it differ', () => {
  const other = altered('delivery', { mail: { tags: { 'ses:configuration-set': ['other'] } } });
  expect(key(factIn(other))).toBe(key(factIn(fixtureText('delivery.json'))));
});

test.each([
  ['the user agent', { userAgent: 'other' }],
  ['the link', { link: 'https://shop.example.com/other' }],
  ["the link's tags", { linkTags: { area: ['other'] } }],
  ['the address it came from', { ipAddress: '192.0.2.1' }],
  ['a part of a millisecond', { timestamp: '2026-11-01T10:13:02.512345Z' }],
  ['a field nobody knows', { futureField: 1 }],
])('two clicks in one millisecond that differ in %s are two facts', (_, click) => {
  const [one, other] = [factIn(fixtureText('click.json')), factIn(altered('click', { click }))];
  expect(other.occurredAt).toBe(one.occurredAt);
  expect(key(other)).not.toBe(key(one));
});

test('Send and Reject of one message, which share its time, are two facts', () => {
  const mail = fixture('send').mail as Json;
  expect(key(factIn(altered('reject', { mail })))).not.toBe(key(factIn(fixtureText('send.json'))));
});

test('two recipients of one event are two facts', () => {
  const [one, other] = factsIn(altered('send', { mail: { destination: ['anna@example.org', 'ben@example.org'] } }));
  expect(one?.digest).not.toBe(other?.digest);
});

test('neither address nor link is in what identifies a fact', () => {
  expect(key(factIn(fixtureText('click.json')))).toMatch(/^2026-11-01T10:13:02\.512Z#click#[A-Za-z0-9_-]{16}$/);
});

function key({ occurredAt, type, digest }: EmailEvent): string {
  return `${occurredAt}#${type}#${digest}`;
}
