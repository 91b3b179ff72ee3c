import { progressOn } from '../../lib/cli/export/progress.ts';
import { givenOutput } from './given-output.ts';
import { givenStream } from './given-stream.ts';

const range = { since: new Date('2026-11-01T00:00:00Z'), until: new Date('2026-11-01T10:00:00Z') };
const filter = { types: [], tags: [], recipientDomains: [] };

test('a person sees how much of the time has been read, and how many events there were', () => {
  expect(drawn({ isWatched: true, output: 'events.csv' })).toContain('50 % · 12 events');
});

test('at the end it is gone, and the terminal is as it was', () => {
  const text = drawn({ isWatched: true, output: 'events.csv' });
  expect(text.startsWith('\u001b7\u001b[?7l')).toBe(true);
  expect(text.endsWith('\u001b[?7h\u001b8\u001b[1G\u001b[2K')).toBe(true);
});

test.each([
  ['nobody watches', { isWatched: false, output: 'events.csv' }],
  ['the rows go to the same screen', { isWatched: true }],
])('nothing is drawn where %s', (_, circumstances) => {
  expect(drawn(circumstances)).toBe('');
});

function drawn({ isWatched, output }: { readonly isWatched: boolean; readonly output?: string }): string {
  const stream = givenStream(isWatched);
  const action = { name: 'export', filter, range, format: 'csv', ...(output !== undefined && { output }) } as const;
  const progress = progressOn(stream, action, { ...givenOutput(), isTerminal: true });
  progress.at('2026-11-01T05:00:00.000Z', 12);
  progress.stop();
  return String(stream.read() ?? '');
}
