/** Something that cannot be asked: the sentence names the value and what to give in its place. */
export class InvalidQuestion extends Error {
  override readonly name = 'InvalidQuestion';
}

/** A value as it stands in a sentence. */
export function quoted(value: unknown): string {
  if (value === undefined) return 'missing';
  const text = typeof value === 'function' ? 'a function' : (JSON.stringify(value) ?? typeof value);
  return text.length > longest ? `${text.slice(0, longest)}...` : text;
}

const longest = 100;

/** @throws InvalidQuestion where there is a member that means nothing: mistyped, it would be a condition that nobody looks at */
export function refuseUnknown(what: string, given: unknown, known: readonly string[]): void {
  if (typeof given !== 'object' || given === null)
    throw new InvalidQuestion(`${what} is ${quoted(given)}: give an object with ${known.join(', ')}.`);
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new InvalidQuestion(`${what} knows no ${quoted(unknown)}: give some of ${known.join(', ')}.`);
}
