/**
 * An error's name, and its code where it has one: `TimeoutError ECONNREFUSED`. What is neither a name nor a code is left out, since it goes to a
 * log: a name can come from an answer, and whoever answers can write a row's data there.
 */
export function errorName({ name, code }: Error & { readonly code?: unknown }): string {
  const known = typeof name === 'string' && /^[A-Za-z][A-Za-z.]{0,63}$/.test(name) ? name : 'Error';
  return typeof code === 'string' && /^[A-Z][A-Z\d_]{1,63}$/.test(code) ? `${known} ${code}` : known;
}
