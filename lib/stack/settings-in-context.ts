import { isSettingName, parseSettings, type Settings, SettingsError } from './settings.ts';

const key = 'sesEvents';

/**
 * The settings in the context of a CDK app, which is that of `cdk.json` under that of the command line:
 * - `sesEvents`: an object, or its JSON, since `-c` hands every value over as text; `-c sesEvents=...` replaces that of `cdk.json`;
 * - `sesEvents.<name>`: one setting, which goes before the object's.
 *
 * Throws `SettingsError`.
 */
export function settingsInContext(context: Readonly<Record<string, unknown>>): Settings {
  const stray = Object.keys(context).find(isSettingName);
  if (stray) throw new SettingsError(`The context key ${stray} is not read: write ${key}.${stray}.`);
  const single = Object.entries(context)
    .filter(([name]) => name.startsWith(`${key}.`))
    .map(([name, value]) => [name.slice(key.length + 1), value] as const)
    .map(([name, value]) => [name, typeof value === 'string' ? fromText(name, value) : value] as const);
  return parseSettings({ ...toObject(context[key] ?? {}), ...Object.fromEntries(single) });
}

const numbers: ReadonlySet<string> = new Set([
  'retentionDays',
  'shardCount',
  'memorySize',
  'reservedConcurrency',
  'warmThroughput',
]);

/** Text that is no number stays text, so that it is refused as it was written. */
function fromText(name: string, text: string): unknown {
  if (name === 'eventTypes') return text.split(',').map((type) => type.trim());
  if (numbers.has(name)) return /^\d+$/.test(text) ? Number(text) : text;
  return text;
}

function toObject(value: unknown): Record<string, unknown> {
  const object = typeof value === 'string' ? parseJson(value) : value;
  if (isObject(object)) return object;
  throw new SettingsError(
    `The context key ${key} is ${JSON.stringify(value)}: give it an object, such as {"retentionDays":90}.`,
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
