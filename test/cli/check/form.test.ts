import { formOf } from '../../../lib/cli/check/form.ts';

test.each([
  ['ana@example.com', 'lines'],
  ['Ana <ana@example.com>', 'lines'],
  ['Müller, Ana <ana@example.com>', 'lines'],
  ['"Müller; Ana" <ana@example.com>', 'lines'],
  ['Customers of November', 'lines'],
  ['', 'lines'],
  ['email', ','],
  ['E-Mail', ','],
  ['"email"', ','],
  ['name,email', ','],
  ['name;e-mail', ';'],
  ['"Name, first";"E-Mail"', ';'],
  ['name\temail', '\t'],
  ['email,"Notes; of this; year', ','],
  ['screens of 5";email', ';'],
  ['ana@example.com,Ana', ','],
  ['Ana;ana@example.com', ';'],
  ['ana@example.com;ben@example.com', ';'],
])('a text that begins with %j is of %j', (line, expected) => {
  expect(formOf(line, false)).toEqual(expected === 'lines' ? { kind: 'lines' } : { kind: 'table', separator: expected });
});

test.each([
  ['ana@example.com', ','],
  ['Kunde', ','],
  ['Kunde;Ort', ';'],
])('where a column is named, %j begins a table', (line, separator) => {
  expect(formOf(line, true)).toEqual({ kind: 'table', separator });
});
