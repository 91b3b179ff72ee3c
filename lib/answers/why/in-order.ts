/** For `sort`: texts in ascending order, the first that differ deciding. */
export function inOrder(...pairs: readonly (readonly [one: string, other: string])[]): number {
  const [one, other] = pairs.find(([left, right]) => left !== right) ?? ['', ''];
  return one < other ? -1 : Number(one > other);
}
