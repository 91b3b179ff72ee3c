import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LocalPlace } from '../deployed/local-place.ts';

/** Where a world stood before there was one for all folders: in the one that it was started in. */
const earlier = '.ses-events';

/** How to go on with a world that is there from then; nothing where there is none. */
export function earlierPlace({ folder }: LocalPlace): string {
  if (!existsSync(earlier) || resolve(earlier) === resolve(folder)) return '';
  return `This folder holds a local world of an earlier version: ses-events local --path ${earlier} keeps it up.\n`;
}
