import { plainText } from '../../answers/plain-text.ts';

/** A mail's subject as text, or that there is none. */
export function subjectText(subject: string | undefined): string {
  return plainText(subject ?? '') || '(no subject)';
}
