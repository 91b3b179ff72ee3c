import { hash } from 'node:crypto';
import type { Detail } from './email-event.ts';

/** 96 bits of SHA-256 in base64url: two facts of one message, type and millisecond collide once in 10^14 pairs of a billion. */
const digestLength = 16;

/** Names the value: the same JSON value gives the same digest, whatever the order of its keys. Nests no deeper than `lib/ses` lets through. */
export function digest(value: unknown): string {
  return hash('sha256', JSON.stringify(canonical(value)), 'base64url').slice(0, digestLength);
}

/** The value with every object and list written as a list that begins with its kind, an object's members in the order of their names. */
function canonical(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return ['list', ...value.map(canonical)];
  const members: unknown[] = ['object'];
  for (const name of Object.keys(value).sort()) members.push(name, canonical((value as Detail)[name]));
  return members;
}
