import type { EmailEvent } from '../../lib/events/email-event.ts';
import { altered, fixtureText, type Json } from '../fixtures/fixture.ts';
import { factIn, factsIn } from './facts.ts';

const anna = 'anna@example.org';
const ben = 'ben@example.org';
const cleo = 'cleo@example.com';

test('a bounce of one recipient of three is a fact about that one only', () => {
  expect(recipients(factsIn(fixtureText('bounce-one-of-three.json')))).toEqual([ben]);
});

test('a bounce of two is two facts, each with its own part and what both share', () => {
  const [first, second] = factsIn(fixtureText('bounce-two-of-three.json'));
  expect(first).toMatchObject({ recipient: ben, permanent: true, detail: { bouncedRecipients: [{ status: '5.1.1' }] } });
  expect(second).toMatchObject({ recipient: cleo, permanent: true, detail: { bouncedRecipients: [{ status: '4.4.7' }] } });
  expect(first?.detail.feedbackId).toBe(second?.detail.feedbackId);
  expect(JSON.stringify(first)).not.toContain('4.4.7');
  expect(JSON.stringify(second)).not.toContain('5.1.1');
});

test('an address in two spellings is one fact, and one outside the destinations is a fact of its own', () => {
  const [first, second, ...others] = factsIn(fixtureText('bounce-odd-addresses.json'));
  expect(others).toEqual([]);
  expect(first?.recipient).toBe(ben);
  expect(first?.detail.bouncedRecipients).toHaveLength(1);
  expect(second?.recipient).toBe('forwarded@example.com');
});

test('an address that stands twice with two reasons is one fact with both', () => {
  const bouncedRecipients = [
    { emailAddress: ben, status: '5.1.1' },
    { emailAddress: ben, status: '5.2.2' },
  ];
  expect(factIn(givenBounce({ bouncedRecipients })).detail.bouncedRecipients).toEqual([
    { status: '5.1.1' },
    { status: '5.2.2' },
  ]);
});

test('a reason that stands twice, in any order of its keys, is said once', () => {
  const bouncedRecipients = [
    { emailAddress: ben, status: '5.1.1', action: 'failed' },
    { action: 'failed', status: '5.1.1', emailAddress: ben },
  ];
  expect(factIn(givenBounce({ bouncedRecipients })).detail.bouncedRecipients).toHaveLength(1);
});

test.each([['send'], ['reject'], ['rendering-failure'], ['subscription']])(
  '%s.json to three is a fact about each, once',
  (name) => {
    const destination = [anna, `Ben <${ben}>`, 'ANNA@example.org', cleo];
    expect(recipients(factsIn(altered(name, { mail: { destination } })))).toEqual([anna, ben, cleo]);
  },
);

test.each([['open'], ['click']])('%s.json of a mail to two names neither and lists both', (name) => {
  expectCandidates(factIn(altered(name, { mail: { destination: [`Anna <${anna}>`, ben] } })), [anna, ben]);
});

test('an open of a mail to one address in two spellings is about that address', () => {
  expect(factIn(altered('open', { mail: { destination: [anna, 'Anna@EXAMPLE.org'] } })).recipient).toBe(anna);
});

test('a complaint that names nobody concerns the only recipient, and none of several', () => {
  expect(factIn(fixtureText('complaint-suppressed.json')).recipient).toBe(anna);
  expectCandidates(factIn(altered('complaint-suppressed', { mail: { destination: [anna, ben] } })), [anna, ben]);
});

const lists = [
  ['bounce', 'bounce', 'bouncedRecipients'],
  ['complaint', 'complaint', 'complainedRecipients'],
  ['delivery', 'delivery', 'recipients'],
  ['delivery-delay', 'deliveryDelay', 'delayedRecipients'],
] as const;

describe.each(lists)('%s.json', (name, key, list) => {
  test.each([
    undefined,
    null,
    [],
    5,
    'text',
    {},
    [null],
    [{}],
    [5],
    [''],
    [{ emailAddress: null }],
    [{ emailAddress: 5 }],
    [[]],
  ])(`names nobody where its ${list} are %j`, (elements) => {
    expectCandidates(factIn(altered(name, { mail: { destination: [anna, ben] }, [key]: { [list]: elements } })), [anna, ben]);
    expect(factIn(altered(name, { mail: { destination: [anna] }, [key]: { [list]: elements } })).recipient).toBe(anna);
  });

  test(`is one fact about the only recipient where an element of its ${list} names nobody`, () => {
    const elements = [{ emailAddress: anna, x: 1 }, { emailAddress: null, x: 2 }, {}];
    const fact = factIn(altered(name, { mail: { destination: [anna] }, [key]: { [list]: elements } }));
    expect(fact).toMatchObject({ recipient: anna, detail: { [list]: [{ x: 1 }, { x: 2 }] } });
  });

  test(`is about whom its ${list} name, and nobody else, where one of them is null`, () => {
    const text = altered(name, { mail: { destination: [anna, ben] }, [key]: { [list]: [null, anna, null] } });
    expect(recipients(factsIn(text))).toEqual([anna]);
  });

  test(`is about nobody we know where neither its ${list} nor the mail name one`, () => {
    const fact = factIn(altered(name, { mail: { destination: null }, [key]: { [list]: null } }));
    expect(fact).not.toHaveProperty('recipient');
    expect(fact).not.toHaveProperty('candidates');
  });
});

test('an address longer than a line of mail is none: kept in the detail, and nobody else is harmed', () => {
  const long = `${'x'.repeat(3_000)}@example.com`;
  const facts = factsIn(
    altered('bounce', {
      mail: { destination: [anna, ben] },
      bounce: { bouncedRecipients: [{ emailAddress: long }, { emailAddress: ben }] },
    }),
  );
  expect(recipients(facts)).toEqual([undefined, ben]);
  expect(facts[0]?.detail.bouncedRecipients).toEqual([{ emailAddress: long }]);
});

test('a complaint that names several says of each that it may be another', () => {
  const complained = (...addresses: readonly string[]) =>
    factsIn(altered('complaint', { complaint: { complainedRecipients: addresses.map((emailAddress) => ({ emailAddress })) } }));
  expect(complained(anna, ben).map(({ recipient, candidates }) => ({ recipient, candidates }))).toEqual([
    { recipient: anna, candidates: [anna, ben] },
    { recipient: ben, candidates: [anna, ben] },
  ]);
  expect(complained(anna)[0]).not.toHaveProperty('candidates');
});

function givenBounce(bounce: Json): string {
  return altered('bounce', { bounce });
}

function recipients(facts: readonly EmailEvent[]): readonly (string | undefined)[] {
  return facts.map((fact) => fact.recipient);
}

function expectCandidates(fact: EmailEvent, candidates: readonly string[]): void {
  expect(fact).not.toHaveProperty('recipient');
  expect(fact.candidates).toEqual(candidates);
}
