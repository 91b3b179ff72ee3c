import { MalformedEvent } from '../../lib/ses/malformed-event.ts';
import { parse } from '../../lib/ses/parse.ts';
import { altered, fixtureText } from '../fixtures/fixture.ts';

const address = 'planted@example.com';

test.each([
  ['nothing', '', 'not JSON'],
  ['a sentence', `Write to ${address}`, 'not JSON'],
  ['JSON cut off', `{"mail":{"source":"${address}`, 'not JSON'],
  ['JSON and more', `${fixtureText('send.json')} ${address}`, 'not JSON'],
  ['a JSON text', `"${address}"`, 'not an object'],
  ['a JSON number', '1', 'not an object'],
  ['null', 'null', 'not an object'],
  ['a JSON array', `["${address}"]`, 'not an object'],
  ['an empty object', '{}', '"mail"'],
  ['an event without mail', `{"eventType":"Send","from":"${address}"}`, '"mail"'],
  ['mail that is null', altered('send', { mail: null }), '"mail"'],
  ['mail that is a text', altered('send', { mail: address }), '"mail"'],
  ['mail that is an array', altered('send', { mail: [address] }), '"mail"'],
  ['no message id', altered('send', { mail: { source: address, messageId: undefined } }), '"mail.messageId"'],
  ['an empty message id', altered('send', { mail: { source: address, messageId: '' } }), '"mail.messageId"'],
  ['a message id that is null', altered('send', { mail: { source: address, messageId: null } }), '"mail.messageId"'],
  ['a message id that is a number', altered('send', { mail: { source: address, messageId: 5 } }), '"mail.messageId"'],
  ['a message id that is an object', altered('send', { mail: { messageId: { a: address } } }), '"mail.messageId"'],
])('%s is malformed, and the error says what is wrong and nothing of the text', (_, text, wrong) => {
  const error = errorOf(text);
  expect(error).toBeInstanceOf(MalformedEvent);
  expect(error.name).toBe('MalformedEvent');
  expect(error.message).toContain(wrong);
  expect(`${error.message} ${error.stack} ${error.cause}`).not.toContain('planted');
});

test.each([
  ['arrays', '[', ']'],
  ['objects', '{"a":', '}'],
])('%s nested 200,000 deep are malformed, not a crash', (_, open, close) => {
  expect(errorOf(`${open.repeat(200_000)}1${close.repeat(200_000)}`)).toBeInstanceOf(MalformedEvent);
});

function errorOf(text: string): Error {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('It was parsed.');
}
