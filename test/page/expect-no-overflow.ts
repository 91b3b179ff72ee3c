import type { Page } from 'playwright-core';

/** Nothing reaches beyond the right edge of the window, a long word neither, but for what lies in a box that clips or scrolls it. */
export async function expectNoOverflow(page: Page): Promise<void> {
  expect(await page.evaluate<readonly string[]>(tooWide)).toEqual([]);
}

/** The same at other widths: the narrowest phone's (and what 400 % make of a desk's), a tablet's, upright and across. */
export async function expectNoOverflowAnywhere(page: Page): Promise<void> {
  for (const width of [320, 768, 1024]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoOverflow(page);
  }
}

/** Runs in the page: the innermost of what is too wide, and how wide the window is. */
const tooWide = `(() => {
  const width = document.documentElement.clientWidth;
  const isRoot = (element) => element === document.body || element === document.documentElement;
  const holds = (box) => !isRoot(box) && getComputedStyle(box).overflowX !== 'visible';
  const isHeld = ({ parentElement: box }) => box !== null && (holds(box) || isHeld(box));
  // Text that is too wide for its element does not widen it.
  const rightOf = (element, { left, right }) => Math.floor(holds(element) ? right : Math.max(right, left + element.scrollWidth));
  const name = ({ localName, id, classList }) => [localName + (id && '#' + id), ...classList].join('.');
  return [...document.body.querySelectorAll('*')]
    .map((element) => ({ element, right: rightOf(element, element.getBoundingClientRect()) }))
    .filter(({ element, right }) => right > width && !isHeld(element))
    .filter(({ element }, _, all) => !all.some((other) => other.element !== element && element.contains(other.element)))
    .map(({ element, right }) => name(element) + ' reaches to ' + right + ' px of ' + width);
})()`;
