/** Runs `work` on each, at most so many at once, all of them whatever becomes of the others; then throws the first failure, if there was one. */
export async function eachToItsEnd<Task>(
  tasks: readonly Task[],
  atOnce: number,
  work: (task: Task) => Promise<void>,
): Promise<void> {
  const waiting = tasks.values();
  const failures: unknown[] = [];
  const worker = async () => {
    for (const task of waiting) await work(task).catch((error) => failures.push(error));
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, tasks.length) }, worker));
  if (failures.length > 0) throw failures[0];
}
