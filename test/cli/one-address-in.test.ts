import { oneAddressIn } from '../../lib/cli/arguments/one-address-in.ts';
import { parseArguments } from '../../lib/cli/parse-arguments.ts';
import { UsageError } from '../../lib/cli/usage-error.ts';

test.each([
  'ana@example.com',
  ' Ana@Example.com ',
  'ana+shop@bücher.example',
  '<ana@example.com>',
  'Ana Roth <ana@example.com>',
  '"Roth, Ana; (a@b)" <ana@example.com>',
  '"quoted \\" <" <ana@example.com>',
  '"ana, at home"@example.com',
  'ana@[192.0.2.1]',
])('%s is one address', (text) => {
  expect(oneAddressIn(text)).toBe(text);
});

test.each([
  '@',
  'ana@',
  '@example.com',
  'ana',
  'ana@example.com, bob@example.com',
  'ana@example.com,bob@example.com',
  'ana@example.com;bob@example.com',
  'ana@example.com bob@example.com',
  'ana@example.com\nbob@example.com',
  'ana@bob@example.com',
  'mailto:ana@example.com',
  '<mailto:ana@example.com>',
  'Roth, Ana <ana@example.com>',
  'bob@example.com <ana@example.com>',
  'Bob <bob@example.com>, Ana <ana@example.com>',
  '<ana@example.com> and more',
  'Ana <>',
  'Ana <ana@example.com',
  '"ana@example.com',
  '"for <bob@example.com>"@example.com',
  'Ana <"x<y"@example.com>',
])('%j is not, and nobody is forgotten by it', (text) => {
  const parse = () => parseArguments(['forget', text, '--yes'], new Date());
  expect(parse).toThrow(UsageError);
  expect(parse).toThrow(`${JSON.stringify(text)} is not one address: give a single one, such as ana@example.com.`);
});
