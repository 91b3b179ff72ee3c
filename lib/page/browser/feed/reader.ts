/** Milliseconds that a pointer which has moved is taken to aim at a row. */
const aiming = 2_000;

/**
 * Whether somebody is at the rows, so that none may move: scrolled down to them, on one with the keyboard, or aiming at one.
 * @param top stands before the rows
 * @param changed called when it may have changed
 */
export function watchReader(list: HTMLElement, top: HTMLElement, changed: () => void): () => boolean {
  const isAway = watchScrolling(top, changed);
  const isAiming = watchPointer(list, changed);
  for (const name of ['focusin', 'focusout']) list.addEventListener(name, changed);
  return () => isAway() || isAiming() || list.contains(document.activeElement);
}

/** Asks for no layout: the browser tells when the top has gone out of the window. */
function watchScrolling(top: HTMLElement, changed: () => void): () => boolean {
  let isAway = false;
  const observer = new IntersectionObserver(
    (entries) => {
      isAway = entries.at(-1)?.isIntersecting === false;
      changed();
    },
    // Below the window, where filters fill a phone's, nobody has scrolled yet.
    { rootMargin: '0px 0px 100000px 0px' },
  );
  observer.observe(top);
  return () => isAway;
}

function watchPointer(list: HTMLElement, changed: () => void): () => boolean {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let at = '';
  const rest = () => {
    clearTimeout(timer);
    timer = undefined;
    changed();
  };
  list.addEventListener('pointermove', ({ pointerType, clientX, clientY }) => {
    // Rows that move under a pointer at rest are no movement of its own.
    if (pointerType !== 'mouse' || at === `${clientX} ${clientY}`) return;
    at = `${clientX} ${clientY}`;
    clearTimeout(timer);
    timer = setTimeout(rest, aiming);
  });
  list.addEventListener('pointerleave', rest);
  return () => timer !== undefined;
}
