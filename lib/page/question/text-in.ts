/** What an address says by that name, if anything. */
export function textIn(asked: URLSearchParams, name: string): string | undefined {
  return asked.get(name)?.trim() || undefined;
}
