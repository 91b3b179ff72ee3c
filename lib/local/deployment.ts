import { cpSync, readFileSync } from 'node:fs';
import { built } from '../stack/built.ts';
import { SettingsError } from '../stack/settings/settings-error.ts';
import type { Template } from '../stack/synthesize.ts';
import { InputError } from './input-error.ts';

/** The template that `cdk deploy` would send. @throws InputError where a setting in `cdk.json` cannot be */
export async function deployedTemplate(): Promise<Template> {
  if (built) return JSON.parse(readFileSync(built.template, 'utf8')) as Template;
  const { synthesize } = await import('../stack/synthesize.ts');
  try {
    return synthesize();
  } catch (error) {
    throw error instanceof SettingsError ? new InputError(error.message, { cause: error }) : error;
  }
}

/** Puts the function that Lambda would load into this folder. */
export async function putFunction(folder: string): Promise<void> {
  if (built) return cpSync(built.function, folder, { recursive: true });
  const { bundle } = await import('../stack/bundle.ts');
  bundle(folder);
}

/** The same of the function that hands rows on to an event bus. */
export async function putForwardFunction(folder: string): Promise<void> {
  if (built) return cpSync(built.forwardFunction, folder, { recursive: true });
  const { bundle, forwardFunction } = await import('../stack/bundle.ts');
  bundle(folder, forwardFunction);
}
