import fc from 'fast-check';
import { plainLines } from '../../lib/answers/plain-lines.ts';
import { parseArguments } from '../../lib/cli/parse-arguments.ts';
import { sentenceFor } from '../../lib/cli/sentence-for.ts';
import { UserError } from '../../lib/deployed/user-error.ts';
import { hidden, nastyText } from '../fixtures/nasty-text.ts';

test.each([
  ['a command', (nasty: string) => [nasty, 'x']],
  ['help of a command', (nasty: string) => ['help', nasty]],
  ['an option', (nasty: string) => ['events', `--${nasty}`]],
  ['an argument too many', (nasty: string) => ['history', 'm1', nasty]],
  ['an address', (nasty: string) => ['recipient', nasty]],
  ['a time', (nasty: string) => ['events', '--since', nasty]],
  ['times', (nasty: string) => ['events', '--since', '1h', '--until', `2h${nasty}`]],
  ['a type', (nasty: string) => ['events', '--type', nasty]],
  ['a number', (nasty: string) => ['events', '--limit', nasty]],
  ['a format', (nasty: string) => ['export', '--format', nasty]],
  ['a URL', (nasty: string) => ['events', '--table', 't', '--endpoint-url', nasty]],
])('%s that cannot be understood is repeated as plain text', (_, line) => {
  fc.assert(
    fc.property(nastyText, (nasty) => {
      try {
        parseArguments(line(nasty), new Date());
      } catch (error) {
        expect(plainLines(sentenceFor(error)).replaceAll('\n', '')).not.toMatch(hidden);
      }
    }),
  );
});

test('a sentence is itself; of an error that nobody foresaw its name and place stand for its text', () => {
  expect(sentenceFor(new UserError('The stack is not there.'))).toBe('The stack is not there.');
  const defect = Object.assign(new TypeError('ana@example.com is not a function'), {
    stack: 'TypeError: ana@example.com\n    at x (file:///app/lib/cli/events-view.ts:12:3)\n    at y',
  });
  expect(sentenceFor(defect)).toMatch(/ \(TypeError in lib\/cli\/events-view\.ts:12\): set NODE_DEBUG=ses-events/);
  expect(sentenceFor(defect)).not.toContain('ana@');
  expect(sentenceFor('thrown')).toMatch(/an error without a name/);
});
