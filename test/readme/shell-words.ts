/** A command line as a shell takes it apart: without redirections, pipes, comments and quotes. */
export function shellWords(line: string): readonly string[] {
  const [command = ''] = line.split(/ (?:[<|>&]|2>|\|\||# )/);
  return [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, bare]) => single ?? double ?? bare ?? '');
}
