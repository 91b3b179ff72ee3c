import { SettingsError } from '../../../lib/stack/settings/settings-error.ts';
import { settingsInContext } from '../../../lib/stack/settings/settings-in-context.ts';

/** The sentence with which this context is refused. */
export function refusalOf(context: Readonly<Record<string, unknown>>): string {
  try {
    settingsInContext(context);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  throw new Error('The settings were accepted.');
}
