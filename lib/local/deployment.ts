import { cpSync, readFileSync } from 'node:fs';
import { built } from '../stack/built.ts';
import { SettingsError } from '../stack/settings/settings-error.ts';
import type { Template } from '../stack/synthesize.ts';
import { InputError } from './input-error.ts';

/** The template that `cdk deploy` would send. @throws InputError where a setting in `cdk.json` cannot be */
export async function deployedTemplate(): Promise<Template> {
  return JSON.parse(readFileSync((await files()).template, 'utf8'));
}

/** Puts the function that Lambda would load into this folder. */
export async function putFunction(folder: string): Promise<void> {
  cpSync((await files()).function, folder, { recursive: true });
}

/** The same of the function that hands rows on to an event bus. */
export async function putForwardFunction(folder: string): Promise<void> {
  cpSync((await files()).forwardFunction, folder, { recursive: true });
}

type Files = NonNullable<typeof built>;
let found: Promise<Files> | undefined;

/** Looked for once: a process runs one state of the sources. */
function files(): Promise<Files> {
  found ??= find();
  return found;
}

async function find(): Promise<Files> {
  if (built) return built;
  try {
    return await (await import('./kept-deployment.ts')).keptDeployment();
  } catch (error) {
    throw error instanceof SettingsError ? new InputError(error.message, { cause: error }) : error;
  }
}
