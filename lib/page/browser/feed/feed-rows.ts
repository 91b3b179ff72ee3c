import type { FeedRow } from '../../shared/protocol.ts';
import { mostRows, type WaitingRows } from './waiting-rows.ts';

/** Shows what waits before what is shown; the oldest rows leave. The server has made the HTML: whatever came out of a mail is text in it. */
export function showWaiting(list: HTMLElement, waiting: WaitingRows): void {
  const { rows, isAnew } = waiting.release();
  if (isAnew) list.replaceChildren();
  if (rows.length === 0) return;
  list.prepend(made(rows));
  while (list.childElementCount > mostRows) {
    const oldest = list.lastElementChild;
    if (oldest instanceof HTMLElement) waiting.forget(oldest.dataset.id ?? '');
    oldest?.remove();
  }
}

function made(rows: readonly FeedRow[]): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = rows.map(({ html }) => html).join('');
  return template.content;
}
