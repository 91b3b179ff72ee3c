/** One sentence: the setting, the value refused and the remedy. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}
