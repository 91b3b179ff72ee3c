import { jsonText } from '../answers/json-text.ts';

/** JSON Lines: each value on a line of its own. */
export function jsonLines(values: readonly object[]): string {
  return values.map((value) => `${jsonText(value)}\n`).join('');
}
