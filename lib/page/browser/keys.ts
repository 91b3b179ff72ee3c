const places: Readonly<Record<string, string>> = { o: '/', l: '/feed', m: '/mails' };

/** `/` searches, `j` and `k` go through the rows, Enter (a link's own) opens one, Esc goes back; `?` says so. */
export function startKeys(): void {
  let afterG = false;
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const { key, target } = event;
    if (key === 'Escape') return back(target);
    if (isField(target) || document.querySelector('dialog[open]')) return;
    const place = afterG ? places[key] : undefined;
    afterG = key === 'g';
    if (place !== undefined) location.assign(place);
    else if (actions[key]) {
      event.preventDefault();
      actions[key]();
    }
  });
  document.querySelector('[data-keys]')?.addEventListener('click', help);
}

const actions: Readonly<Record<string, () => void>> = {
  '/': () => document.querySelector<HTMLInputElement>('#search')?.select(),
  j: () => step(1),
  k: () => step(-1),
  p: () => document.querySelector<HTMLButtonElement>('[data-pause]')?.click(),
  '?': help,
};

function help(): void {
  document.querySelector<HTMLDialogElement>('#keys')?.showModal();
}

/** A row is where its link is. From elsewhere on the page the next one is meant. Whether one is to be seen costs a layout: no more are asked than have to be. */
function step(by: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const all = by > 0 ? rows : rows.toReversed();
  const ahead = all.filter((row) => isAhead(row, by));
  // Behind them all one begins anew; on the last one stays.
  const isOnRow = document.activeElement?.matches('[data-row]') ?? false;
  const next = [...ahead, ...(isOnRow ? [] : all)].find((row) => row.offsetParent !== null);
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

function isAhead(row: HTMLElement, by: number): boolean {
  const place = document.activeElement?.compareDocumentPosition(row) ?? 0;
  return (place & (by > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING)) !== 0;
}

function back(target: EventTarget | null): void {
  // A dialog closes by itself.
  if (document.querySelector('dialog[open]')) return;
  if (target instanceof HTMLElement && (isField(target) || target.closest('[data-row], [data-feed-rows]'))) target.blur();
  else if (document.body.querySelector('[data-detail]') && history.length > 1) history.back();
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), select, textarea, [contenteditable]');
}
