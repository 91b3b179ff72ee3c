import { appendFileSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Journal } from '../../../lib/local/services/journal.ts';
import { LocalQueue } from '../../../lib/local/services/local-queue.ts';
import { givenFolder } from '../given-program.ts';

const folder = givenFolder();
let files = 0;

test('whoever receives a message hides it until its time is up', () => {
  let now = 0;
  const queue = new LocalQueue(undefined, () => now);
  queue.send('one');
  expect(queue.receive(10, 1_000)).toHaveLength(1);
  expect([queue.receive(10, 1_000), queue.counts()]).toEqual([[], { waiting: 0, received: 1 }]);
  now = 1_000;
  expect(queue.receive(10, 1_000)).toMatchObject([{ body: 'one', sentAt: 0 }]);
});

test('of two receptions the later one may delete', () => {
  let now = 0;
  const queue = new LocalQueue(undefined, () => now);
  queue.send('one');
  const [first] = queue.receive(1, 1_000);
  now = 2_000;
  expect(queue.delete(first?.receiptHandle ?? '')).toBe(false);
  const [second] = queue.receive(1, 1_000);
  expect([queue.delete(first?.receiptHandle ?? ''), queue.delete(second?.receiptHandle ?? '')]).toEqual([false, true]);
  expect(queue.counts()).toEqual({ waiting: 0, received: 0 });
});

test('a message that is released is in sight at once', () => {
  const queue = new LocalQueue();
  queue.send('one');
  const [received] = queue.receive(1, 60_000);
  expect(queue.changeVisibility(received?.receiptHandle ?? '', 0)).toBe(true);
  expect(queue.receive(1, 60_000)).toHaveLength(1);
});

test('a world that was killed loses no message, and what it was writing harms none', () => {
  const { file, queue } = givenJournal();
  queue.send('one');
  queue.send('two');
  const [received] = queue.receive(1, 60_000);
  queue.delete(received?.receiptHandle ?? '');
  appendFileSync(file, '{"sent":{"messageId":"x","bo');
  const later = new LocalQueue(new Journal(file));
  expect(later.receive(10, 1_000).map(({ body }) => body)).toEqual(['two']);
});

test("the file is its user's alone, and holds nothing once the queue is empty", () => {
  const { file, queue } = givenJournal();
  queue.send('ana@example.com');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const [received] = queue.receive(1, 60_000);
  queue.delete(received?.receiptHandle ?? '');
  expect(readFileSync(file, 'utf8')).toBe('');
});

function givenJournal() {
  files += 1;
  const file = join(folder, `${files}.jsonl`);
  return { file, queue: new LocalQueue(new Journal(file)) };
}
