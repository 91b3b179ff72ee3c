/** `Array.fromAsync`, which Node 20 lacks. */
export async function collected<Element>(elements: AsyncIterable<Element>): Promise<readonly Element[]> {
  const all: Element[] = [];
  for await (const element of elements) all.push(element);
  return all;
}
