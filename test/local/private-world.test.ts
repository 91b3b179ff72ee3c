import { chmodSync, mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { givenFolder, givenProgram, leftIn } from './given-program.ts';

const program = join(import.meta.dirname, '../../bin/ses-events.mjs');
const all = givenFolder();

test.each<[NodeJS.Signals, 'program' | 'everybody']>([
  ['SIGINT', 'everybody'],
  ['SIGTERM', 'program'],
])(
  "what ses-events local writes is its user's alone, whatever was there; %s to %s ends it, and nothing temporary stays",
  async (signal, to) => {
    const { folder, temporary } = givenFolders();
    openToAll(join(folder, '.ses-events/dynamodb'), '000001.log');
    openToAll(join(folder, '.ses-events'), 'stories-told');
    // Left behind by a world that was killed: its process id is another program's now, and nothing listens at its port.
    await leftBehind(join(folder, '.ses-events/local.json'));

    const world = givenProgram([program, 'local'], folder, temporary);
    await world.says('The local world is up');
    expect(wideIn(join(folder, '.ses-events'))).toEqual([]);
    expect(readdirSync(join(folder, '.ses-events')).sort()).toEqual(['dynamodb', 'local.json', 'queues', 'stories-told']);
    expect(leftIn(temporary)).toEqual([expect.stringMatching(/^ses-events-bundle-/)]);
    expect(wideIn(join(temporary, leftIn(temporary)[0] ?? ''), 'folders')).toEqual([]);

    expect(await world.end(signal, to)).toBe(0);
    expect(leftIn(temporary)).toEqual([]);
    expect(wideIn(join(folder, '.ses-events'))).toEqual([]);
    expect(readdirSync(join(folder, '.ses-events')).sort()).toEqual(['dynamodb', 'queues', 'stories-told']);
    await world.isGone();
  },
);

test('a folder of yours that --path names keeps its mode; what is put there is private', async () => {
  const { folder, temporary } = givenFolders();
  openToAll(join(folder, 'mine/dynamodb'), '000001.log');
  openToAll(join(folder, 'mine'), 'notes.txt');
  await leftBehind(join(folder, 'mine/local.json'));
  const world = givenProgram([program, 'local', '--path', 'mine'], folder, temporary);
  await world.says('The local world is up');
  expect(wideIn(join(folder, 'mine'))).toEqual([join(folder, 'mine'), join(folder, 'mine/notes.txt')]);
  expect(readdirSync(join(folder, 'mine')).sort()).toEqual(['dynamodb', 'local.json', 'notes.txt', 'queues', 'stories-told']);
  expect(readdirSync(folder).sort()).toEqual(['mine', 'temporary']);
  expect(await world.end('SIGINT', 'everybody')).toBe(0);
  await world.isGone();
});

test('a folder that --path makes is private', async () => {
  const { folder, temporary } = givenFolders();
  const world = givenProgram([program, 'local', '--path', 'new/world'], folder, temporary);
  await world.says('The local world is up');
  expect(wideIn(join(folder, 'new'))).toEqual([]);
  expect(await world.end('SIGINT', 'everybody')).toBe(0);
  await world.isGone();
});

test('interrupted while it starts, it leaves nothing temporary either', async () => {
  const { folder, temporary } = givenFolders();
  const world = givenProgram([program, 'local'], folder, temporary);
  while (leftIn(temporary).length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  await world.end('SIGINT', 'everybody');
  await world.isGone();
  expect(leftIn(temporary)).toEqual([]);
  expect(readdirSync(join(folder, '.ses-events'))).not.toContain('local.json');
});

function givenFolders(): { readonly folder: string; readonly temporary: string } {
  const folder = mkdtempSync(join(all, 'world-'));
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary);
  return { folder, temporary };
}

function openToAll(folder: string, file: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), '');
  chmodSync(join(folder, file), 0o666);
  chmodSync(folder, 0o777);
}

async function leftBehind(file: string): Promise<void> {
  const server = createServer();
  const port = await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(Object(server.address()).port)));
  await new Promise((resolve) => server.close(resolve));
  writeFileSync(
    file,
    JSON.stringify({
      endpoint: `http://127.0.0.1:${port}`,
      tableName: 'ses-events-local',
      shardCount: 4,
      feedIndex: 'all',
      pid: process.pid,
    }),
  );
  chmodSync(file, 0o666);
}

/** The files and folders that others may do anything with. */
function wideIn(path: string, which: 'all' | 'folders' = 'all'): readonly string[] {
  const status = statSync(path);
  const inside = status.isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => wideIn(join(path, name), which))
    : [];
  const counts = which === 'all' || status.isDirectory();
  return [...(counts && (status.mode & 0o077) !== 0 ? [path] : []), ...inside];
}
