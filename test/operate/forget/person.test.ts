import { personOf } from '../../../lib/operate/forget/person.ts';

const ana = personOf('ana@example.com');

test.each([
  ['smtp; 550 5.1.1 <ana@example.com>: user unknown', 'smtp; 550 5.1.1 <***>: user unknown'],
  ['550 ANA@Example.COM unknown. ana@example.com.', '550 *** unknown. ***.'],
  ["rcpt 'ana@example.com', mailto:ana@example.com", "rcpt '***', mailto:***"],
  ['https://example.org/u?e=ana@example.com&x=1', 'https://example.org/u?e=***&x=1'],
  ['https://example.org/u?e=ana%40example.com#a', 'https://example.org/u?e=***#a'],
  [
    'https://example.org/go?to=https%3A%2F%2Fx%2F%3Fe%3Dana%40example.com',
    'https://example.org/go?to=https%3A%2F%2Fx%2F%3Fe%3D***',
  ],
  ['https://example.org/go?to=x%253Fe%253DAna%2540example%252Ecom%2526y', 'https://example.org/go?to=x%253Fe%253D***%2526y'],
  ['ana@example.com-', '***-'],
])('%s: the address is taken out', (text, left) => {
  expect(ana.isNamedIn(text)).toBe(true);
  expect(ana.takenOutOf(text)).toBe(left);
  expect(ana.isNamedIn(left)).toBe(false);
});

test.each([
  'diana@example.com',
  'x.ana@example.com',
  'x+ana@example.com',
  "d'ana@example.com",
  'di%41na%40example.com',
  'x%2Bana%40example.com',
  'ana@example.com.au',
  'ana@example.community',
  'ana@example.com-shop.example',
  'ana at example.com',
  'élana@example.com',
])('%s is somebody else, and stays', (text) => {
  expect(ana.takenOutOf(text)).toBe(text);
});

test('signs that mean something in a pattern mean themselves', () => {
  const odd = personOf('a.n+a*(x)|$^[]{}?\\-/@example.com');
  expect(odd.takenOutOf('<a.n+a*(x)|$^[]{}?\\-/@example.com>')).toBe('<***>');
  expect(odd.takenOutOf('<abn+a*(x)|$^[]{}?\\-/@example.com>')).toContain('abn');
  expect(personOf('a+b@example.com').takenOutOf('?e=a%2bb%40example.com')).toBe('?e=***');
});

test('every spelling of the domain is the same person', () => {
  for (const given of ['ana@bücher.example', 'ana@xn--bcher-kva.example']) {
    const { is, takenOutOf } = personOf(given);
    expect(['Ana <ANA@BÜCHER.example>', 'ana@xn--bcher-kva.example'].map(is)).toEqual([true, true]);
    expect(
      takenOutOf('Ana@Bücher.Example, ana@b%C3%BCcher.example, ana%40B%C3%9Ccher.example, ana@XN--bcher-kva.example'),
    ).toBe('***, ***, ***, ***');
  }
});
