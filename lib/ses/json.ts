export type JsonObject = { readonly [name: string]: unknown };

export function isRecord(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text that `value` is, with half characters replaced, which no UTF-8 holds; any optional value of SES may be `null`, and nothing keeps it from being something else. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value.toWellFormed() : undefined;
}

/** The texts in the array that `value` is; none if it is not one. */
export function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(text).filter((element) => element !== undefined) : [];
}

/** Whether objects and arrays stand in one another more than `depth` levels deep. Looks no deeper than that, so it cannot overflow. */
export function nestsDeeperThan(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth === 0) return true;
  for (const inner of Object.values(value)) if (nestsDeeperThan(inner, depth - 1)) return true;
  return false;
}
