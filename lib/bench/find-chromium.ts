import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian's, Ubuntu's, Google's. */
const names = ['chromium', 'chromium-browser', 'google-chrome'] as const;

/**
 * The browser of this machine, if it has one: `CHROMIUM_PATH`, else the first of the names on the `PATH`.
 * @throws Error where `CHROMIUM_PATH` names no program
 */
export function findChromium({ CHROMIUM_PATH, PATH = '' }: NodeJS.ProcessEnv): string | undefined {
  if (!CHROMIUM_PATH) return PATH.split(delimiter).flatMap(browsersIn).find(isProgram);
  if (!isProgram(CHROMIUM_PATH))
    throw new Error(`CHROMIUM_PATH is ${CHROMIUM_PATH}, which is no program: name Chromium's file, or unset it.`);
  return CHROMIUM_PATH;
}

function browsersIn(folder: string): readonly string[] {
  return folder === '' ? [] : names.map((name) => join(folder, name));
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
