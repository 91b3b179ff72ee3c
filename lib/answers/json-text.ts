import { controls, invisibles } from './hidden-characters.ts';

/** `JSON.stringify` itself escapes those before the space; line feeds are the layout's. */
const hidden = new RegExp(`(?!\n)${controls.source}|${invisibles.source}`, 'gsu');

/**
 * JSON for a pipe and for a terminal: of what a terminal would obey or not show nothing stands there as it is, but as `\u202e`, which is the same
 * JSON value.
 */
export function jsonText(value: object, indent?: number): string {
  const text = JSON.stringify(value, undefined, indent);
  return plain.test(text) ? text : text.replace(hidden, escaped);
}

/** Most rows hold nothing else, and looking for what is hidden takes as long as making the text. */
const plain = /^[\n\x20-\x7e]*$/;

function escaped(character: string): string {
  return character
    .split('')
    .map((half) => `\\u${half.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
