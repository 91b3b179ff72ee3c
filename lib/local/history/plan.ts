import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MonthOptions } from './month.ts';

/** The history that a folder has, or that was begun there. */
export type Plan = Omit<MonthOptions, 'end'> & {
  /** ISO 8601: a history that was cut off is written anew as the same mails, so that no mail stands there twice. */
  readonly end: string;
  readonly isWhole: boolean;
};

const fileName = 'history.json';

export async function readPlan(folder: string): Promise<Plan | undefined> {
  const text = await readFile(join(folder, fileName), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : JSON.parse(text);
}

export async function keepPlan(folder: string, plan: Plan): Promise<void> {
  await writeFile(join(folder, fileName), JSON.stringify(plan), { mode: 0o600 });
}
