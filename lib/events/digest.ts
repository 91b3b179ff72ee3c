import { createHash } from 'node:crypto';

/** 96 bits of SHA-256 in base64url: two facts of one message, type and millisecond collide once in 10^14 pairs of a billion. */
const digestLength = 16;

/** Names the value: the same JSON value gives the same digest, whatever the order of its keys. Nests no deeper than `lib/ses` lets through. */
export function digest(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('base64url').slice(0, digestLength);
}

/** JSON with the keys of every object in order. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join()}}`;
}
