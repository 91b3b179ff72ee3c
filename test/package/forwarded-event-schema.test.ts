import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { truncated } from '../../lambda/forward/entry.ts';
import { forwarded } from '../../lambda/forward/forwarded.ts';
import { allTypes } from '../../lib/events/event-type.ts';
import type { ForwardedEvent } from '../../lib/events/forwarded-event.ts';
import { factsOf } from '../../lib/local/history/facts-of.ts';
import { month } from '../../lib/local/history/month.ts';
import { forwardedEventSchema } from '../../lib/package/forwarded-event-schema.ts';
import { altered, fixtureText } from '../fixtures/fixture.ts';
import { imageOf, imagesOf } from '../lambda/forward/given-image.ts';

const schema = forwardedEventSchema();
const validate = new Ajv({ strict: true, strictRequired: true, allErrors: true, allowUnionTypes: true }).compile({
  ...schema,
} as object);
const fixtures = readdirSync(join(import.meta.dirname, '../fixtures')).filter((name) => name.endsWith('.json'));
const [bounce] = forwardedOf(fixtureText('bounce.json'));

test('every event of the fixtures is what the schema says, and all types are among them', () => {
  const events = fixtures.flatMap((file) => forwardedOf(fixtureText(file)));
  for (const event of events) expectValid(event);
  expect(new Set(events.map(({ type }) => type))).toEqual(new Set(allTypes));
});

test('so is every row of a month of mail', () => {
  const end = new Date('2026-11-24T08:40:00.000Z');
  let rows = 0;
  for (const fact of factsOf(month({ end, milliseconds: 30 * 86_400_000, mails: 5_000 }))) {
    expectValid(forwarded(imageOf(fact)));
    rows += 1;
  }
  expect(rows).toBeGreaterThan(10_000);
});

test('so is an event without its object', () => {
  const settings = { eventBus: 'bus', tableArn: 'table' };
  for (const file of fixtures)
    for (const event of forwardedOf(fixtureText(file))) expectValid(JSON.parse(truncated(event, settings).entry.Detail));
});

test('members and values that SES adds one day are taken', () => {
  const later = { bounce: { bounceType: 'Eventual', bounceSubType: 'Postponed', feedbackId: 'f', verdict: { score: 0.5 } } };
  for (const event of forwardedOf(altered('bounce', later))) expectValid(event);
});

test.each<[string, object]>([
  ['no id', { id: undefined }],
  ['no message id', { messageId: undefined }],
  ['a message id that is a number', { messageId: 7 }],
  ['no time', { occurredAt: undefined }],
  ['a type that there is not', { type: 'Bounce' }],
  ['a type that is not that of its object', { type: 'delivery' }],
  ['no object', { bounce: undefined }],
  ['an object that is a text', { bounce: 'Permanent' }],
  ['a bounce type that is a number', { bounce: { bounceType: 5 } }],
  ['recipients that are no list', { bounce: { bouncedRecipients: { status: '5.1.1' } } }],
  ['a bounce that is not told permanent or not', { permanent: undefined }],
  ['a truth in words', { permanent: 'true' }],
  ['candidates that are one text', { candidates: 'ana@example.com' }],
  ['a tag with one value in place of a list', { tags: { campaign: 'spring' } }],
  ['truncated that is not true', { bounce: undefined, truncated: 'yes' }],
])('an event with %s is refused', (_what, changes) => {
  expectValid(bounce);
  expect(validate(JSON.parse(JSON.stringify({ ...bounce, ...changes })))).toBe(false);
});

test('it says what each member is', () => {
  const text = JSON.stringify(schema);
  for (const words of ['Names the fact: the message id', 'The address the fact is about', 'The enhanced status code'])
    expect(text).toContain(words);
});

function forwardedOf(text: string): readonly ForwardedEvent[] {
  return imagesOf(text).map((image) => {
    const event = forwarded(image);
    if (!event) throw new Error('A row of ours is not read.');
    return event;
  });
}

/** As a consumer gets it: JSON. */
function expectValid(event: unknown): void {
  const isValid = (validate as ValidateFunction<unknown>)(JSON.parse(JSON.stringify(event)));
  expect({ isValid, errors: isValid ? [] : validate.errors }).toEqual({ isValid: true, errors: [] });
}
