import { altered, fixture, fixtureText, type Json } from '../fixtures/fixture.ts';
import { factIn, factsIn } from './facts.ts';

const anna = 'anna@example.org';
const ben = 'ben@example.org';
const sent = '2026-11-01T10:00:00.119Z';

const types = [
  { name: 'send', type: 'send', at: sent, concerns: [anna], key: 'send' },
  { name: 'reject', type: 'reject', at: sent, concerns: [ben], key: 'reject' },
  { name: 'bounce', type: 'bounce', at: '2026-11-01T10:20:04.000Z', concerns: [ben], key: 'bounce' },
  { name: 'complaint', type: 'complaint', at: '2026-11-01T18:30:09.000Z', concerns: [anna], key: 'complaint' },
  { name: 'delivery', type: 'delivery', at: '2026-11-01T10:00:01.640Z', concerns: [anna], key: 'delivery' },
  { name: 'open', type: 'open', at: '2026-11-01T10:12:41.007Z', concerns: [anna], key: 'open' },
  { name: 'click', type: 'click', at: '2026-11-01T10:13:02.512Z', concerns: [anna], key: 'click' },
  { name: 'rendering-failure', type: 'renderingFailure', at: sent, concerns: [anna, ben], key: 'failure' },
  {
    name: 'delivery-delay',
    type: 'deliveryDelay',
    at: '2026-11-01T10:30:00.482Z',
    concerns: ['cleo@example.com'],
    key: 'deliveryDelay',
  },
  { name: 'subscription', type: 'subscription', at: '2026-11-01T11:00:00.731Z', concerns: [anna], key: 'subscription' },
  { name: 'legacy-bounce', type: 'bounce', at: '2026-11-01T10:20:04.000Z', concerns: [ben], key: 'bounce' },
  { name: 'legacy-complaint', type: 'complaint', at: '2026-11-01T18:30:09.000Z', concerns: [anna], key: 'complaint' },
  { name: 'legacy-delivery', type: 'delivery', at: '2026-11-01T10:00:01.640Z', concerns: [anna], key: 'delivery' },
];

const lists = ['bouncedRecipients', 'complainedRecipients', 'recipients', 'delayedRecipients'];

describe.each(types)('$name.json', ({ name, type, at, concerns, key }) => {
  test(`is ${type} at ${at} about ${concerns}`, () => {
    const facts = factsIn(fixtureText(`${name}.json`));
    expect(facts.map((fact) => [fact.type, fact.occurredAt, fact.recipient])).toEqual(concerns.map((to) => [type, at, to]));
    for (const fact of facts) {
      expect(fact).not.toHaveProperty('timeFallback');
      expect(fact).not.toHaveProperty('candidates');
    }
  });

  test("keeps everything its object says under SES's own names", () => {
    const said = Object.entries(fixture(name)[key] as Json).filter(
      ([field]) => field !== 'timestamp' && !lists.includes(field),
    );
    const facts = factsIn(fixtureText(`${name}.json`));
    for (const fact of facts) {
      expect(fact.detail).toMatchObject(Object.fromEntries(said.filter(([, value]) => value !== null)));
      expect(fact.detail).not.toHaveProperty('timestamp');
    }
  });

  test('keeps a field that nobody knows yet', () => {
    for (const fact of factsIn(altered(name, { [key]: { futureField: { nested: [1, 'two', null] } } }))) {
      expect(fact.detail).toMatchObject({ futureField: { nested: [1, 'two', null] } });
    }
  });

  test('says null as nothing, so that null and absent are one fact', () => {
    expect(factsIn(altered(name, { [key]: { futureField: null } }))).toEqual(factsIn(fixtureText(`${name}.json`)));
  });
});

test('every fact carries its message: id, sender, subject, time sent, configuration set and own tags', () => {
  expect(factIn(fixtureText('delivery.json'))).toMatchObject({
    messageId: '0100019a3f7a10c1e-7d0b52e4-9a6f-4c83-b1d7-2f5e8a907a10-000000',
    sender: 'Example Shop <shop@example.com>',
    subject: 'Your order 2026-118734 is confirmed',
    sentAt: sent,
    configurationSet: 'ses-events',
  });
});

test("tags are the sender's own, the feedback ids among them, and none that SES adds", () => {
  const text = altered('delivery', {
    mail: { tags: { 'ses:feedback-id-a': ['spring'], 'ses:tenant-name': ['t'], 'ses:future': ['x'] } },
  });
  expect(factIn(text).tags).toEqual({ campaign: ['order-confirmation'], tier: ['gold'], 'ses:feedback-id-a': ['spring'] });
});

test('who sent a mail, from which machine, for which tenant and by which address of SES it went out comes from the tags of SES', () => {
  const text = altered('delivery', { mail: { tags: { 'ses:tenant-name': ['acme'] } } });
  expect(factIn(text)).toMatchObject({
    tenant: 'acme',
    callerIdentity: 'shop-backend',
    sourceIp: '192.0.2.17',
    outgoingIp: '192.0.2.82',
  });
});

test.each(['legacy-bounce', 'legacy-complaint'])('of %s.json, which has no tags, it comes from the mail', (name) => {
  const fact = factIn(fixtureText(`${name}.json`));
  expect(fact).toMatchObject({ callerIdentity: 'shop-backend', sourceIp: '192.0.2.17' });
  expect(fact).not.toHaveProperty('tenant');
  expect(fact).not.toHaveProperty('outgoingIp');
});

test('should SES give one of its tags several values, each is kept', () => {
  const text = altered('delivery', { mail: { tags: { 'ses:outgoing-ip': ['192.0.2.82', '192.0.2.83'] } } });
  expect(factIn(text).outgoingIp).toBe('192.0.2.82, 192.0.2.83');
});

test.each([
  ['no tags', { tags: null }, ['tags', 'configurationSet', 'callerIdentity', 'sourceIp', 'outgoingIp', 'tenant']],
  ['empty tags of SES', { tags: { 'ses:source-ip': [''], 'ses:caller-identity': [] } }, ['sourceIp', 'callerIdentity']],
  ['none but those of SES', { tags: { campaign: undefined, tier: undefined } }, ['tags']],
  ['no headers', { headers: null, commonHeaders: null }, ['subject']],
  ['no source', { source: null }, ['sender']],
  ['no time', { timestamp: null }, ['sentAt']],
])('what SES leaves out is absent from the fact: %s', (_, mail, absent) => {
  const fact = factIn(altered('delivery', { mail }));
  for (const name of absent) expect(fact).not.toHaveProperty(name);
});

test('an unknown type is one fact at the time the message was sent, with its name and its text', () => {
  const text = fixtureText('future-type.json');
  const fact = factIn(text);
  expect(fact).toMatchObject({ type: 'unknown', occurredAt: sent, recipient: anna });
  expect(fact.detail).toEqual({ eventType: 'InboxPlacement', text: text.trim() });
});

test('an unknown type of a message to several names none of them', () => {
  const fact = factIn(altered('future-type', { mail: { destination: [anna, ben] } }));
  expect(fact).not.toHaveProperty('recipient');
  expect(fact.candidates).toEqual([anna, ben]);
});
