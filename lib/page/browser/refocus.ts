const kept = 'ses-events-focus';

/** Who narrows a view by the keyboard goes on where they were, though the page that follows is another: at what has `data-refocus`, and an id. */
export function startRefocus(): void {
  const id = sessionStorage.getItem(kept);
  sessionStorage.removeItem(kept);
  if (id !== null) document.getElementById(id)?.focus({ preventScroll: true });
  document.addEventListener('click', ({ target, detail }) => {
    const place = target instanceof Element ? target.closest('[data-refocus]') : null;
    // A key has pressed it: a pointer counts its clicks.
    if (place && detail === 0) sessionStorage.setItem(kept, place.id);
  });
}
