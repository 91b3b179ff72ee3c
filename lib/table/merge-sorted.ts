/** Merges streams that are each in the order of `compare` into one in that order. Holds one element of each; all are asked at once. */
export async function* mergeSorted<Element>(
  streams: readonly AsyncGenerator<Element>[],
  compare: (one: Element, other: Element) => number,
): AsyncGenerator<Element> {
  try {
    const heads = (await Promise.all(streams.map(next))).filter(({ result }) => !result.done);
    while (heads.length > 0) {
      const least = heads.reduce((best, head) => (compare(head.result.value, best.result.value) < 0 ? head : best));
      yield least.result.value;
      least.result = await least.stream.next();
      // Most streams end early: those that have are not looked at for every element.
      if (least.result.done) heads.splice(heads.indexOf(least), 1);
    }
  } finally {
    // A reader that stops early (a limit, Ctrl-C, an error) ends the streams too, and does not wait for those that are still asking.
    for (const stream of streams) stream.return(undefined).catch(() => {});
  }
}

type Head<Element> = { readonly stream: AsyncGenerator<Element>; result: IteratorResult<Element> };

async function next<Element>(stream: AsyncGenerator<Element>): Promise<Head<Element>> {
  return { stream, result: await stream.next() };
}
