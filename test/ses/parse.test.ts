import { parse } from '../../lib/ses/parse.ts';
import type { SesEvent } from '../../lib/ses/ses-event.ts';
import { altered, fixture, fixtureText, type Json } from '../fixtures/fixture.ts';

const types = [
  ['send', 'Send', 'send'],
  ['reject', 'Reject', 'reject'],
  ['bounce', 'Bounce', 'bounce'],
  ['complaint', 'Complaint', 'complaint'],
  ['delivery', 'Delivery', 'delivery'],
  ['open', 'Open', 'open'],
  ['click', 'Click', 'click'],
  ['rendering-failure', 'Rendering Failure', 'failure'],
  ['delivery-delay', 'DeliveryDelay', 'deliveryDelay'],
  ['subscription', 'Subscription', 'subscription'],
] as const;

describe.each(types)('%s.json', (name, eventType, key) => {
  test(`is an event of the type ${eventType} with its own object whole`, () => {
    expect(eventIn(fixtureText(`${name}.json`))).toMatchObject({ eventType, object: fixture(name)[key] });
  });

  test('reads the same whatever the order of its keys', () => {
    expect(eventIn(keysReversed(fixture(name)))).toEqual(eventIn(fixtureText(`${name}.json`)));
  });

  test('keeps fields that nobody knows yet', () => {
    const text = altered(name, { [key]: { futureField: { nested: [1, null] } } });
    expect(eventIn(text)).toMatchObject({ object: { futureField: { nested: [1, null] } } });
  });

  test.each([null, undefined])('is still of its type when its object is %s', (object) => {
    expect(eventIn(altered(name, { [key]: object }))).toMatchObject({ eventType, object: {} });
  });

  test.each([['text'], [5], [true], [[1, 2]], [[]]])('is unknown, and kept as text, when its object is %j', (object) => {
    const text = altered(name, { [key]: object });
    expectUnknown(eventIn(text), eventType, text);
  });
});

test.each([
  ['a bounce without its object and with a complaint', 'bounce', { bounce: undefined, complaint: { feedbackId: 'f' } }],
  ['one whose object is null', 'bounce', { bounce: null, complaint: { feedbackId: 'f' } }],
  ['a send with a delivery', 'send', { send: undefined, delivery: {} }],
  ['a rendering failure under the name of its type', 'rendering-failure', { failure: undefined, renderingFailure: {} }],
  ['a legacy bounce with an object that nobody knows', 'legacy-bounce', { bounce: undefined, bounced: {} }],
])('%s is unknown, and kept as text', (_, name, changes) => {
  const text = altered(name, changes);
  const { eventType, notificationType } = fixture(name);
  expectUnknown(eventIn(text), String(eventType ?? notificationType), text);
});

test.each([
  ['beside its own object', { complaint: { feedbackId: 'f' } }],
  ['that is no object', { bounce: undefined, complaint: 'text', version: 2, list: [{}] }],
])('something else %s makes no bounce unknown', (_, changes) => {
  expect(eventIn(altered('bounce', changes)).eventType).toBe('Bounce');
});

test.each([
  ['legacy-bounce', 'Bounce'],
  ['legacy-complaint', 'Complaint'],
  ['legacy-delivery', 'Delivery'],
])('%s.json, with notificationType in place of eventType, is an event of the type %s without tags', (name, eventType) => {
  expect(eventIn(fixtureText(`${name}.json`))).toMatchObject({ eventType, mail: { tags: {} } });
});

test('eventType null beside a notificationType is the legacy form', () => {
  expect(eventIn(altered('legacy-bounce', { eventType: null })).eventType).toBe('Bounce');
});

test('a type that SES has not published yet keeps its name and its text, without the newline SES ends it with', () => {
  const text = fixtureText('future-type.json');
  expect(text).toMatch(/\n$/);
  expectUnknown(eventIn(text), 'InboxPlacement', text.trim());
});

test.each([['send'], ['RenderingFailure'], ['DELIVERY_DELAY'], ['constructor'], ['__proto__'], ['']])(
  'the spelling %j, which no payload has, is an unknown type',
  (eventType) => {
    const text = altered('send', { eventType });
    expectUnknown(eventIn(text), eventType, text);
  },
);

test.each([[undefined], [null], [5], [{}], [['Send']]])('an event whose type is %j is unknown and has no type name', (type) => {
  const event = eventIn(altered('send', { eventType: type }));
  expect(event.eventType).toBe('unknown');
  expect(event).not.toHaveProperty('publishedAs');
});

test('an object nested deeper than any row could hold makes an unknown event, whose text is kept', () => {
  const nested = (depth: number) => JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);
  expect(eventIn(altered('bounce', { bounce: { nested: nested(20) } })).eventType).toBe('Bounce');
  expect(eventIn(altered('bounce', { bounce: { nested: nested(40) } })).eventType).toBe('unknown');
});

function eventIn(text: string): SesEvent {
  const parsed = parse(text);
  if (parsed.kind === 'notice') throw new Error(`A notice (${parsed.notice}), no event.`);
  return parsed.event;
}

function expectUnknown(event: SesEvent, publishedAs: string, text: string): void {
  expect(event).toMatchObject({ eventType: 'unknown', publishedAs, text });
}

function keysReversed(event: Json): string {
  const reversed = (_: string, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).reverse())
      : value;
  return JSON.stringify(event, reversed);
}
