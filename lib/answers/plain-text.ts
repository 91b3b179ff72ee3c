import { controls, invisibles } from './hidden-characters.ts';

const runOfControls = new RegExp(`${controls.source}+`, 'gu');

/**
 * What others wrote (a subject, a diagnostic, a user agent) as one line that a terminal shows and does not obey: control characters,
 * line breaks and turns of direction become a space, and what nobody sees goes.
 */
export function plainText(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  // Halves of a character first: without what stands between them they would make a whole one.
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(invisibles, '')
    .replaceAll('<CRLF>', ' ')
    .replace(runOfControls, ' ')
    .trim();
}
