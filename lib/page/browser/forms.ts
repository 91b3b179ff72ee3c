/** What is left empty stays out of the address, which people copy. */
export function startForms(): void {
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
