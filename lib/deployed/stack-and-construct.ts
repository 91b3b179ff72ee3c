import type { Named } from './outputs-of.ts';

/** A stack's name, or its ARN, which has slashes of its own; then, after another slash, a construct's path in it. */
const form = /^(arn:[^/]*(?:\/[^/]*){2}|[^/]*)(?:\/(.+)?)?$/s;

/** `Shop/Mail`: the construct `Mail` in the stack `Shop`. */
export function stackAndConstruct(text: string): Named {
  const [, stack = text, construct] = form.exec(text) ?? [];
  return { stack, ...(construct !== undefined && { construct }) };
}
