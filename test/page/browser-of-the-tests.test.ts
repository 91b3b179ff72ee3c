import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserOfTheTests } from './browser-of-the-tests.ts';

test.each([
  ['the one that CHROMIUM_PATH names', ['google-chrome', 'my-own'], 'my-own', 'my-own'],
  ["Debian's", ['chromium', 'chromium-browser'], undefined, 'chromium'],
  ["Ubuntu's", ['chromium-browser', 'google-chrome'], undefined, 'chromium-browser'],
  ["Google's", ['google-chrome'], undefined, 'google-chrome'],
] as const)('the browser is %s', (_, programs, named, expected) => {
  const folder = givenFolder(...programs);
  const environment = { PATH: `:${givenFolder()}:${folder}`, ...(named && { CHROMIUM_PATH: join(folder, named) }) };
  expect(browserOfTheTests(environment)).toBe(join(folder, expected));
});

test('a CHROMIUM_PATH that names no program is refused', () => {
  const CHROMIUM_PATH = join(givenFolder(), 'chromium');
  const refusal = `CHROMIUM_PATH is ${CHROMIUM_PATH}, which is no program: name Chromium's file, or unset it.`;
  expect(() => browserOfTheTests({ CHROMIUM_PATH, PATH: givenFolder('chromium') })).toThrow(refusal);
});

test('without a browser, the first file of a run says in one line what is skipped and how to have it, and no other does', () => {
  const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const run = givenFolder();
  for (const PATH of ['', givenFolder()]) expect(browserOfTheTests({ PATH }, run)).toBeUndefined();
  expect(write.mock.calls).toEqual([
    ['The tests of the page in Chromium are skipped: install one (apt-get install chromium), or have CHROMIUM_PATH name it.\n'],
  ]);
  write.mockRestore();
});

test('in CI nothing is skipped', () => {
  expect(() => browserOfTheTests({ PATH: givenFolder(), CI: 'true' })).toThrow(
    /^There is no Chromium for the tests of the page: /,
  );
});

/** A folder with these programs. */
function givenFolder(...programs: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'programs-'));
  for (const name of programs) writeFileSync(join(folder, name), '', { mode: 0o755 });
  return folder;
}
