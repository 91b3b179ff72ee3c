// Numbers as a person reads them: for the server, and for the browser script.

/** `1,234` */
export function numberText(count: number): string {
  return count.toLocaleString('en-US');
}

/** Two digits that say something: `2.3 %`, `0.12 %`. */
export function percentText(part: number): string {
  return `${Number((part * 100).toFixed(part < 0.01 ? 3 : part < 0.1 ? 2 : 1))} %`;
}
