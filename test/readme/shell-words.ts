/** A command line as a shell takes it apart: without quotes, up to a redirection, a pipe or a comment. What stands in quotes is none of these. */
export function shellWords(line: string): readonly string[] {
  const words = [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, bare = '']) => ({
    word: single ?? double ?? bare,
    ends: /^(?:[<|>&#]|2>)/.test(bare),
  }));
  const end = words.findIndex(({ ends }) => ends);
  return words.slice(0, end < 0 ? words.length : end).map(({ word }) => word);
}
