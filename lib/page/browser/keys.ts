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
  '/': () => document.querySelector<HTMLInputElement>('#search')?.focus(),
  j: () => step(1),
  k: () => step(-1),
  p: () => document.querySelector<HTMLButtonElement>('[data-pause]')?.click(),
  '?': help,
};

function help(): void {
  document.querySelector<HTMLDialogElement>('#keys')?.showModal();
}

/** A row is where its link is. Whether one is to be seen costs a layout: no more are asked than have to be. */
function step(by: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const focused = document.activeElement;
  const at = focused instanceof HTMLElement ? rows.indexOf(focused) : -1;
  const ahead = by > 0 ? rows.slice(at + 1) : rows.slice(0, at < 0 ? rows.length : at).reverse();
  const next = ahead.find((row) => row.offsetParent !== null);
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

function back(target: EventTarget | null): void {
  // A dialog closes by itself.
  if (document.querySelector('dialog[open]')) return;
  if (target instanceof HTMLElement && (isField(target) || target.matches('[data-row]'))) target.blur();
  else if (document.body.querySelector('[data-detail]') && history.length > 1) history.back();
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, select, textarea, [contenteditable]');
}
