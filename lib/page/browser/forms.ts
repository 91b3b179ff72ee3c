/** What is left empty stays out of the address, which people copy. A field with `data-clears` empties those that it names, once it is chosen from. */
export function startForms(): void {
  document.addEventListener('input', ({ target }) => {
    // Not yet what is shown: the button that applies it says so.
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) target.form?.classList.add('changed');
  });
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement) || target.value === '') return;
    for (const name of target.dataset.clears?.split(' ') ?? []) {
      const field = target.form?.elements.namedItem(name);
      if (field instanceof HTMLInputElement) field.value = '';
    }
  });
  document.addEventListener('submit', ({ target }) => {
    if (!(target instanceof HTMLFormElement) || target.method !== 'get') return;
    const idle = [...target.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input[name], select[name]')].filter(
      ({ value, disabled }) => value.trim() === '' && !disabled,
    );
    for (const field of idle) field.disabled = true;
    // Who comes back to the page finds its fields as they were.
    setTimeout(() => {
      for (const field of idle) field.disabled = false;
    });
  });
}
