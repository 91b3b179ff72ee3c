import { tail } from '../../lib/cli/commands/tail.ts';
import type { EventType } from '../../lib/events/event-type.ts';
import { toSnsMessage } from '../../lib/local/sns.ts';
import { stories } from '../../lib/local/stories.ts';
import { givenSession } from '../answers/given-session.ts';
import { givenWorld } from '../local/given-world.ts';
import { givenOutput } from './given-output.ts';

const world = givenWorld();

test('what the function writes is shown as it comes, late complaints too, each once', async () => {
  const { text, notes } = await tailed('first', ['bounce', 'complaint'], false);
  expect(text.split('\n').map((line) => line.slice(0, 78).trimEnd())).toEqual([
    '2026-11-01 09:10:19.110 UTC  bounce            mia@example.net',
    '2026-11-01 08:14:01.596 UTC  bounce            gone@example.net',
    '2026-11-01 08:21:02.482 UTC  bounce            fay@example.com',
    '2026-11-01 08:35:01.095 UTC  bounce            hal@example.net',
    '2026-11-01 08:28:01.548 UTC  complaint         gus@example.net',
    '',
  ]);
  expect(notes).toEqual(['Waiting for events; Ctrl-C ends.\n', '\n']);
});

test('for programs: an object a line and nothing else', async () => {
  const { text, notes } = await tailed('second', ['complaint'], true);
  expect(
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject([{ type: 'complaint', messageId: 'second-00000005-000000', complaint: { complaintFeedbackType: 'abuse' } }]);
  expect(notes).toEqual([]);
});

/** The stories happen while the command watches: bounces at once, doubled; all else half an hour late. Then Ctrl-C. */
async function tailed(run: string, types: readonly EventType[], json: boolean) {
  const messages = stories(run, new Date('2026-11-01T08:00:00.000Z')).flatMap(({ events }) => events);
  const deliver = (wanted: (type: string) => boolean) =>
    world().deliver(messages.filter(({ eventType }) => wanted(eventType)).map((event) => toSnsMessage(JSON.stringify(event))));
  const output = { ...givenOutput(), isTerminal: true };
  const session = givenSession('2026-11-01T09:11:00.000Z', async (sleep) => {
    if (sleep === 1 || sleep === 2) await deliver((type) => type === 'Bounce');
    if (sleep === 40) await deliver((type) => type !== 'Bounce');
    if (sleep === 65) session.interrupt();
  });
  await tail(world().table, { name: 'tail', filter: { types, tags: [], recipientDomains: [] } }, json, output, session);
  return { text: output.text(), notes: session.notes };
}
