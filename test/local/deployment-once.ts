import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as deployment from '../../lib/local/deployment.ts';
import type { Template } from '../../lib/stack/synthesize.ts';

/*
 * Stands for lib/local/deployment.ts in the worlds that tests start in their own process (jest.config.json): template and bundles are made once in a
 * run and kept in its temporary folder. Programs that tests start make their own.
 */
const kept = join(tmpdir(), 'deployment');

export async function deployedTemplate(): Promise<Template> {
  const made = await once('template', async (folder) =>
    writeFileSync(join(folder, 'template.json'), JSON.stringify(await deployment.deployedTemplate())),
  );
  return JSON.parse(readFileSync(join(made, 'template.json'), 'utf8'));
}

export async function putFunction(folder: string): Promise<void> {
  cpSync(await once('function', deployment.putFunction), folder, { recursive: true });
}

export async function putForwardFunction(folder: string): Promise<void> {
  cpSync(await once('forward-function', deployment.putForwardFunction), folder, { recursive: true });
}

/** Where two workers make it at once, the first one's stays. */
async function once(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const made = join(kept, name);
  if (existsSync(made)) return made;
  mkdirSync(kept, { recursive: true });
  const folder = mkdtempSync(join(kept, `${name}-`));
  await make(folder);
  try {
    renameSync(folder, made);
  } catch {
    return folder;
  }
  return made;
}
