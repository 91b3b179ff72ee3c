// Taken once: jest gives each test globals of its own, where looking `Math` up takes ten times as long as all the rest.
const { imul } = Math;

/**
 * 53 bits that stand for some texts: what a number holds exactly, of 1 to 2^53. Two streams of FNV-1a's kind, stirred at the end. Among a million two are
 * alike with a chance of one in 18,000. For counting, not against somebody who looks for two that are alike.
 */
export function hash(...texts: readonly string[]): number {
  let [high, low] = [0x811c9dc5, 0x9e3779b9];
  for (const text of texts) {
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      high = imul(high ^ unit, 0x01000193);
      low = imul(low ^ unit, 0x85ebca6b);
    }
    // Where one text ends and the next begins makes a difference.
    high = imul(high ^ 0x10000, 0x01000193);
    low = imul(low ^ 0x10000, 0x85ebca6b);
  }
  high = stirred(high ^ (low >>> 15));
  low = stirred(low ^ (high >>> 13));
  return (high >>> 11) * 2 ** 32 + (low >>> 0) + 1;
}

function stirred(number: number): number {
  const once = imul(number ^ (number >>> 16), 0x7feb352d);
  const twice = imul(once ^ (once >>> 15), 0x846ca68b);
  return twice ^ (twice >>> 16);
}
