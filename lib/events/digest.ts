import { hash } from 'node:crypto';
import type { Detail } from './email-event.ts';

/** 96 bits of SHA-256 in base64url: two facts of one message, type and millisecond collide once in 10^14 pairs of a billion. */
const digestLength = 16;

/** Names the value: the same JSON value gives the same digest, whatever the order of its keys. Nests no deeper than `lib/ses` lets through. */
export function digest(value: unknown): string {
  return hash('sha256', canonical(value), 'base64url').slice(0, digestLength);
}

/**
 * The value as text that no other value has: texts, lists and objects begin with their kind and length, and an object's members stand in the
 * order of their names. A third of what sorted JSON costs.
 */
function canonical(value: unknown): string {
  if (typeof value === 'string') return canonicalText(value);
  if (typeof value !== 'object' || value === null) return `${value};`;
  if (Array.isArray(value)) return value.reduce((text: string, element) => text + canonical(element), `l${value.length}:`);
  const names = Object.keys(value).sort();
  let text = `o${names.length}:`;
  for (const name of names) text += canonicalText(name) + canonical((value as Detail)[name]);
  return text;
}

/** UTF-8, which is hashed, has one replacement for all half surrogates; JSON escapes each. */
function canonicalText(text: string): string {
  return text.isWellFormed() ? `s${text.length}:${text}` : `j${JSON.stringify(text)}`;
}
