/** Runs `work` on each, at most so many at once; begins no more once one has failed, and throws that failure. */
export async function eachUntilFailure<Task>(
  tasks: Iterable<Task>,
  atOnce: number,
  work: (task: Task) => Promise<void>,
): Promise<void> {
  const waiting = tasks[Symbol.iterator]();
  let hasFailed = false;
  const worker = async () => {
    for (let next = waiting.next(); !next.done && !hasFailed; next = waiting.next()) {
      await work(next.value).catch((error: unknown) => {
        hasFailed = true;
        throw error;
      });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
