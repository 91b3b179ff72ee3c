import { controls, invisibles } from '../answers/hidden-characters.ts';

/** `JSON.stringify` itself escapes those before the space; line feeds are the layout's. */
const hidden = new RegExp(`(?!\n)${controls.source}|${invisibles.source}`, 'gsu');

/**
 * JSON for a pipe and for a terminal: of what a terminal would obey or not show nothing stands there as it is, but as `\u202e`, which is the same
 * JSON value.
 */
export function jsonText(value: object, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(hidden, escaped);
}

function escaped(character: string): string {
  return character
    .split('')
    .map((half) => `\\u${half.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
