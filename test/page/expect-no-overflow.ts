import type { Page } from 'playwright-core';

/** Nothing reaches beyond the right edge of the window, but for what lies in a box that clips or scrolls it. */
export async function expectNoOverflow(page: Page): Promise<void> {
  expect(await page.evaluate<readonly string[]>(tooWide)).toEqual([]);
}

/** Runs in the page: what is too wide, outermost first, and how wide the window is. */
const tooWide = `(() => {
  const width = document.documentElement.clientWidth;
  const isRoot = (element) => element === document.body || element === document.documentElement;
  const isHeld = ({ parentElement: box }) =>
    box !== null && !isRoot(box) && (getComputedStyle(box).overflowX !== 'visible' || isHeld(box));
  const name = ({ localName, id, classList }) => [localName + (id && '#' + id), ...classList].join('.');
  return [...document.body.querySelectorAll('*')]
    .map((element) => ({ element, right: Math.floor(element.getBoundingClientRect().right) }))
    .filter(({ element, right }) => right > width && !isHeld(element))
    .map(({ element, right }) => name(element) + ' reaches to ' + right + ' px of ' + width);
})()`;
