/** What `action` returns, and the milliseconds of processor it took: a busy machine is not blamed on it. */
export function timed<Result>(action: () => Result): { readonly result: Result; readonly took: number } {
  const before = process.cpuUsage();
  const result = action();
  const { user, system } = process.cpuUsage(before);
  return { result, took: (user + system) / 1_000 };
}
