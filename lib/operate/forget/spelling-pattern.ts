/**
 * A pattern that finds an address in a text: in any case, with its signs as they are or as a link writes them (`ana%40example.com`, `%2540` where a link
 * stands in a link); and not where it is a part of another address (`diana@example.com`, `ana@example.com.au`).
 */
export function spellingPattern(address: string): string {
  return `${begins}${[...address].map(inLinkOrNot).join('')}${ends}`;
}

/** What an address goes on with to its left. A link's own signs do not count, though they end in a letter: `email%3Dana@example.com`. */
const begins = `(?:(?<![\\p{L}\\p{N}._+-])(?<![\\p{L}\\p{N}]')|(?<=%(?:25)*(?:0[9AD]|2[02378CF]|3[A-F]|5B|7[BCD])))`;

/** What a domain goes on with to its right; a full stop ends a sentence. */
const ends = '(?!-*[\\p{L}\\p{N}]|\\.[\\p{L}\\p{N}])';

function inLinkOrNot(character: string): string {
  const escaped = character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
  const forms = new Set([character, character.toUpperCase()].map(inLink));
  return `(?:${[escaped, ...forms].join('|')})`;
}

function inLink(character: string): string {
  return [...Buffer.from(character)].map((byte) => `%(?:25)*${byte.toString(16).padStart(2, '0')}`).join('');
}
