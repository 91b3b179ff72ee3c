import { type MessageStatus, statusOf } from '../../lib/answers/status.ts';
import { factsIn } from '../events/facts.ts';
import { altered, type Json } from '../fixtures/fixture.ts';

const anna = 'anna@example.org';
const ben = 'ben@example.org';
const none = { human: 0, bot: 0, unknown: 0 };

test('opens and clicks are counted apart, by who did it', () => {
  const status = givenStatus([
    ['open', { isBotEvent: 'Unlikely' }],
    ['open', { isBotEvent: 'Likely' }],
    ['open', { isBotEvent: 'Likely', userAgent: 'another' }],
    ['open', { isBotEvent: null }],
    ['click', { isBotEvent: 'Unlikely' }],
    ['click', { isBotEvent: 'Perhaps' }],
  ]);
  expectEngagement(status, anna, { human: 1, bot: 2, unknown: 1 }, { human: 1, bot: 0, unknown: 1 });
  expect(status.unattributed).toEqual({ opens: none, clicks: none });
});

test('an open that arrives twice is one open', () => {
  expectEngagement(
    givenStatus([
      ['open', {}],
      ['open', {}],
      ['click', {}],
    ]),
    anna,
    { ...none, human: 1 },
    { ...none, human: 1 },
  );
});

test('two opens that differ in their time only are two opens', () => {
  const status = givenStatus([
    ['open', {}],
    ['open', { timestamp: '2026-11-01T10:12:41.008Z' }],
  ]);
  expectEngagement(status, anna, { ...none, human: 2 }, none);
});

test('an open of a mail to two is counted for neither, and once for the message', () => {
  const status = givenStatus(
    [
      ['open', {}],
      ['click', { isBotEvent: 'Likely' }],
    ],
    [anna, ben],
  );
  expectEngagement(status, anna, none, none);
  expectEngagement(status, ben, none, none);
  expect(status.unattributed).toEqual({ opens: { ...none, human: 1 }, clicks: { ...none, bot: 1 } });
});

test('an open says nothing about delivery', () => {
  expect(givenStatus([['open', {}]]).recipients[0]?.status).toBe('sent');
});

function givenStatus(engagements: readonly (readonly ['open' | 'click', Json])[], destination = [anna]): MessageStatus {
  return statusOf(engagements.flatMap(([name, object]) => factsIn(altered(name, { mail: { destination }, [name]: object }))));
}

function expectEngagement(status: MessageStatus, address: string, opens: Json, clicks: Json): void {
  expect(status.recipients.find(({ recipient }) => recipient === address)).toMatchObject({ opens, clicks });
}
