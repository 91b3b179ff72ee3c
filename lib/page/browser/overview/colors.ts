/** Of the page's tokens, as the theme has them now. */
export function colorOf(token: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(token).trim();
}

/** A canvas knows no inheritance. */
export function fontOf(pixels: number): string {
  return `${pixels}px ${getComputedStyle(document.body).fontFamily}`;
}
