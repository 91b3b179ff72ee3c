/** A button with `data-copy-of` puts the text of the element that it names onto the clipboard, and says so. */
export function startCopying(): void {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy-of]') : null;
    if (button) void copy(button);
  });
}

async function copy(button: HTMLElement): Promise<void> {
  const copied = document.getElementById(button.dataset.copyOf ?? '')?.textContent ?? '';
  const done = await navigator.clipboard.writeText(copied).then(
    () => 'Copied',
    () => 'Not copied: the browser forbids it',
  );
  const label = button.dataset.label ?? button.textContent ?? '';
  button.dataset.label = label;
  button.textContent = done;
  setTimeout(() => {
    button.textContent = label;
  }, 1_500);
}
