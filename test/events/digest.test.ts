import { digest } from '../../lib/events/digest.ts';
import { fixtureText } from '../fixtures/fixture.ts';
import { factsIn } from './facts.ts';

/** A changed digest would write every redelivered event a second time. Values taken from the first release: never change them. */
test.each([
  [{}, 'bKZIZBL_2X4UvZPY'],
  [['delivery', 'ana@example.com', { timestamp: '2026-11-01T10:00:00.119Z', processingTimeMillis: 1204 }], 'fL_zu6mNzVoJU2dq'],
  [['bounce', null, { bouncedRecipients: [{ status: '5.1.1', action: null }], list: [true, -1.5, 'é漢'] }], 'Xo-OwCF_qZZTJjjY'],
])('the digest of %j stays what it is', (value, expected) => {
  expect(digest(value)).toBe(expected);
});

/** Of the first release, too: a row that is kept of more than before must stay the same row. */
test.each([
  ['bounce-odd-addresses', ['LCQGD7WvNf2umWzB', 'EIdMskIzmXNiK2YG']],
  ['bounce-out-of-office', ['1cAR5JFV7or2TsM8']],
  ['bounce-suppressed', ['jRaD9f4nI1jR9PmA']],
  ['bounce-two-of-three', ['LCQGD7WvNf2umWzB', 'L7qcu4oIDlNSCB8O']],
  ['click-without-link-tags', ['GZ12J9x5IGi7zanq']],
  ['click', ['tok6JpCunmINc8u0']],
  ['complaint-suppressed', ['FhMFejBHGynziWD3']],
  ['complaint', ['R8NQse3wqnGwN8QZ']],
  ['delivery-delay', ['IK-kQ67VCUOnKrWP']],
  ['delivery', ['FHdHGsoIo_8N1atL']],
  ['future-type', ['VVuU1EIGkxX3mYFX']],
  ['legacy-bounce', ['LCQGD7WvNf2umWzB']],
  ['legacy-complaint', ['-AY4BpzJ_rdM9c82']],
  ['legacy-delivery', ['LWWBSv9BBf0C_L43']],
  ['open-by-bot', ['jTEG-QCvaD8qEnHZ']],
  ['open-one-of-two', ['oGNtIJhokNKMN3Bq']],
  ['open', ['Fw8RJ11ULiR4dT1D']],
  ['reject', ['8i-2Uxy0iKtZcHUJ']],
  ['rendering-failure', ['4C_fQ1H4VySHcpin', 'zSC5VU3YsezOi-nn']],
  ['send', ['2MMHyWdtaD7eybin']],
  ['subscription', ['NRvB4lrrA95XjVas']],
])('the facts in %s.json stay what they are', (name, digests) => {
  expect(factsIn(fixtureText(`${name}.json`)).map((fact) => fact.digest)).toEqual(digests);
});

test.each([['order of names', { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }]])(
  '%s makes no difference',
  (_, one, other) => {
    expect(digest(one)).toBe(digest(other));
  },
);

test.each<[unknown, unknown]>([
  ['1', 1],
  ['null', null],
  ['true', true],
  [[], {}],
  [['a', 'b'], ['ab']],
  [
    ['a', ['b']],
    [['a'], 'b'],
  ],
  [{ a: 'b' }, ['a', 'b']],
  [{ a: { b: 1 } }, { a: {}, b: 1 }],
  ['s1:a', ['a']],
  ['\ud800', '\ud801'],
  [{ '\ud800': 1 }, { '\ufffd': 1 }],
])('%j and %j differ', (one, other) => {
  expect(digest(one)).not.toBe(digest(other));
});
