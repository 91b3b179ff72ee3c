import { fragmentOf } from '../fragment-of.ts';
import { mostRows, type WaitingRows } from './waiting-rows.ts';

/** Shows what waits before what is shown; the oldest rows leave. */
export function showWaiting(list: HTMLElement, waiting: WaitingRows): void {
  const { rows, isAnew } = waiting.release();
  if (isAnew) list.replaceChildren();
  if (rows.length === 0) return;
  list.prepend(fragmentOf(rows.map(({ html }) => html).join('')));
  while (list.childElementCount > mostRows) {
    const oldest = list.lastElementChild;
    if (oldest instanceof HTMLElement) waiting.forget(oldest.dataset.id ?? '');
    oldest?.remove();
  }
}
