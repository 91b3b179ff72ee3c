/** The elements in groups of `size`, the last of what is left: a group is aligned, or written, at once. */
export async function* inBatches<Element>(
  elements: AsyncIterable<Element> | Iterable<Element>,
  size: number,
): AsyncGenerator<readonly Element[]> {
  let batch: Element[] = [];
  for await (const element of elements) {
    batch.push(element);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
