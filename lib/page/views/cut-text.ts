/** So many characters of a text at most, the last one three dots where it is longer. */
export function cutText(text: string, longest: number): string {
  // Not through the middle of a character.
  return text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/\p{Cs}$/u, '')}…`;
}
