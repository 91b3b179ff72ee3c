import type { Said } from '../../answers/bounce/said.ts';
import { UsageError } from '../usage-error.ts';

const shape = '{"text": "550 5.1.1 user unknown", "status": "5.1.1", "bounceType": "Permanent", "bounceSubType": "General"}';
const names = ['text', 'status', 'bounceType', 'bounceSubType'] as const;

/** The answer in one line of JSON. @throws UsageError that names the line and shows the shape */
export function saidIn(line: string, number: number): Said {
  const value = parseJson(line);
  const refuse = (what: string) => new UsageError(`Line ${number} ${what}: give one JSON object a line, such as ${shape}.`);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refuse('is no JSON object');
  const given = Object.fromEntries(names.map((name) => [name, (value as Said)[name]]).filter(([, own]) => own != null));
  const wrong = names.find((name) => given[name] !== undefined && typeof given[name] !== 'string');
  if (wrong !== undefined) throw refuse(`has a ${wrong} that is no text`);
  if (Object.keys(given).length === 0) throw refuse(`has none of ${names.join(', ')}`);
  return given;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
