import { UsageError } from '../usage-error.ts';

/** @throws UsageError where the argument cannot be an address */
export function addressIn(text: string): string {
  if (text.includes('@')) return text;
  throw new UsageError(`"${text}" is no address: give one such as ana@example.com.`);
}
