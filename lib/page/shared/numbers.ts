// Numbers as a person reads them: for the server, and for the browser script.

/** `1,234` */
export function numberText(count: number): string {
  return count.toLocaleString('en-US');
}

/** `1 mail`, `1,234 mails` */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${numberText(count)} ${count === 1 ? one : many}`;
}

/** More decimal places say nothing of so few mails as anybody sends. */
const mostPlaces = 4;

/** Two digits that say something of the smaller side: `2.3 %`, `0.12 %`, `43 %`, `99.87 %`. */
export function percentText(part: number): string {
  const smaller = Math.min(part, 1 - part) * 100;
  const places = smaller > 0 ? Math.min(mostPlaces, Math.max(0, 1 - Math.floor(Math.log10(smaller)))) : 0;
  return `${Number((part * 100).toFixed(places))} %`;
}
