import fc from 'fast-check';
import { countText, percentText } from '../../../lib/page/shared/numbers.ts';

test.each([
  [0, '0 %'],
  [0.00296, '0.3 %'],
  [0.00123, '0.12 %'],
  [0.0174, '1.7 %'],
  [0.05, '5 %'],
  [0.4312, '43 %'],
  [0.9, '90 %'],
  [0.99, '99 %'],
  [0.9987, '99.87 %'],
  [0.99996, '99.996 %'],
  [1, '100 %'],
  // More was opened than is known to have been delivered.
  [1.25, '125 %'],
])('of %d two digits say something: %s', (part, text) => expect(percentText(part)).toBe(text));

test('no part of a million mails is taken for none or for all', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999 }), (mails) => {
      expect(['0 %', '100 %']).not.toContain(percentText(mails / 1_000_000));
    }),
  );
});

test.each([
  [0, '0 mails'],
  [1, '1 mail'],
  [1_234, '1,234 mails'],
])('%d of them: %s', (count, text) => expect(countText(count, 'mail')).toBe(text));
