/** Merges streams that are each in the order of `compare` into one in that order. Holds one element of each; all are asked at once. */
export async function* mergeSorted<Element>(
  streams: readonly AsyncGenerator<Element>[],
  compare: (one: Element, other: Element) => number,
): AsyncGenerator<Element> {
  try {
    const heads = await Promise.all(streams.map(next));
    for (;;) {
      const first = heads.reduce<Head<Element> | undefined>(
        (least, head) => (least === undefined || before(head, least, compare) ? head : least),
        undefined,
      );
      if (first === undefined || first.result.done) return;
      yield first.result.value;
      first.result = await first.stream.next();
    }
  } finally {
    // A reader that stops early (a limit, Ctrl-C) ends the streams too.
    await Promise.all(streams.map((stream) => stream.return(undefined)));
  }
}

type Head<Element> = { readonly stream: AsyncGenerator<Element>; result: IteratorResult<Element> };

async function next<Element>(stream: AsyncGenerator<Element>): Promise<Head<Element>> {
  return { stream, result: await stream.next() };
}

/** A stream that has ended comes after all others. */
function before<Element>(
  head: Head<Element>,
  least: Head<Element>,
  compare: (one: Element, other: Element) => number,
): boolean {
  if (head.result.done) return false;
  return least.result.done === true || compare(head.result.value, least.result.value) < 0;
}
