/** The most entries that PutEvents takes. @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html */
const mostEntries = 10;

/** A request that is fuller takes no more. One entry may be larger: it goes alone. 256 KB is what every partition's EventBridge takes. */
const fullRequest = 256 * 1024;

/** In their order: at most ten to a request, and not more bytes than it takes. */
export function inRequests<Item>(items: readonly Item[], sizeOf: (item: Item) => number): readonly (readonly Item[])[] {
  const requests: Item[][] = [];
  let bytes = 0;
  for (const item of items) {
    const size = sizeOf(item);
    const last = requests.at(-1);
    if (last && last.length < mostEntries && bytes + size <= fullRequest) {
      last.push(item);
      bytes += size;
    } else {
      requests.push([item]);
      bytes = size;
    }
  }
  return requests;
}
