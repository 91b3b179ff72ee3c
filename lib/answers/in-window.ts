/**
 * Does something with each element, so many at once, and hands over the results in the order of the elements. Memory holds the window alone: no
 * further element is asked for while the first of it is under way.
 */
export async function* inWindow<Element, Result>(
  elements: AsyncIterable<Element> | Iterable<Element>,
  size: number,
  act: (element: Element) => Promise<Result>,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  for await (const element of elements) {
    const result = act(element);
    // Whoever stopped reading, or met an error before this one, does not want to know.
    result.catch(() => {});
    underWay.push(result);
    const first = underWay.length === size ? underWay.shift() : undefined;
    if (first) yield await first;
  }
  for (const result of underWay) yield await result;
}
