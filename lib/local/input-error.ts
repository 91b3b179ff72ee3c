/** The user's input cannot be used. `message` is one sentence with the remedy; no stack trace is shown. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
