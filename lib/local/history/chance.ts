/** Numbers from 0 to below 1. */
export type Random = () => number;

/** A whole number from `low` to `high`, both included. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

export function oneOf<Element>(random: Random, list: readonly [Element, ...Element[]]): Element {
  return list[Math.floor(random() * list.length)] ?? list[0];
}

/** One of a list by weight: of 1 and 3, the second three times in four. */
export function byWeight<Element>(
  random: Random,
  list: readonly [Element, ...Element[]],
  weight: (element: Element) => number,
): Element {
  let rest = random() * list.reduce((sum, element) => sum + weight(element), 0);
  const found = list.find((element) => {
    rest -= weight(element);
    return rest < 0;
  });
  return found ?? list[0];
}

/** Around a median, as durations are spread in life: half lie between median / factor and median · factor, a few far above. */
export function around(random: Random, median: number, factor: number): number {
  const gaussian = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.round(median * factor ** (gaussian / 0.674));
}

/** Letters and digits, as in the queue ids of mail servers. */
export function idText(random: Random, length: number): string {
  return Array.from({ length }, () => Math.floor(random() * 36).toString(36)).join('');
}
