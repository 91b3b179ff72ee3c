import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../../lib/bench/find-chromium.ts';

const remedy = 'install one (apt-get install chromium), or have CHROMIUM_PATH name it.';

/**
 * The Chromium that the tests drive. Where there is none, the tests that need it are skipped, and one line of the run says so.
 * @throws Error in CI, where nothing may be skipped
 */
export function browserOfTheTests(environment: NodeJS.ProcessEnv = process.env, folder = tmpdir()): string | undefined {
  const found = findChromium(environment);
  if (found !== undefined) return found;
  if (environment.CI) throw new Error(`There is no Chromium for the tests of the page: ${remedy}`);
  if (isFirstToAsk(folder)) process.stderr.write(`The tests of the page in Chromium are skipped: ${remedy}\n`);
  return undefined;
}

/** Of the files of a run, which share the folder and no memory. */
function isFirstToAsk(folder: string): boolean {
  try {
    writeFileSync(join(folder, 'no-chromium'), '', { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}
