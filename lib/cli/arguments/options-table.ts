import type { Option, Command as Program } from 'commander';
import { optionDescription } from './help.ts';
import { programOf } from './program.ts';

/** All commands and all options as tables in Markdown, for the README: out of what parses them, so that none is missing or wrong. */
export function optionsTable(): string {
  const { commands } = programOf({ now: new Date(0), width: 80, write: () => {}, done: () => {} });
  return [...commandLines(commands), '', ...optionLines(commands)].join('\n');
}

function commandLines(commands: readonly Program[]): readonly string[] {
  const rows = commands.map((command) => {
    const [sentence = ''] = command.description().split('\n');
    return [code(`${command.name()} ${command.usage().replace('[options]', '').trim()}`.trim()), sentence];
  });
  return table(['command', 'what'], rows);
}

/** An option that means the same in several commands is one row. */
function optionLines(commands: readonly Program[]): readonly string[] {
  const rows = new Map<string, { readonly option: Option; readonly of: string[] }>();
  for (const command of commands) {
    for (const option of command.options) {
      const key = `${option.flags} ${optionDescription(option)}`;
      const row = rows.get(key) ?? { option, of: [] };
      row.of.push(command.name());
      rows.set(key, row);
    }
  }
  const names = commands.map((command) => command.name());
  return table(
    ['option', 'of', 'what'],
    [...rows.values()]
      .sort(byGroup)
      .map(({ option, of }) => [code(option.flags), inWords(of, names), optionDescription(option)]),
  );
}

/** As in every help: what a command alone has first, which events then, where from last. */
function byGroup({ option: one }: { readonly option: Option }, { option: other }: { readonly option: Option }): number {
  const groups = [undefined, 'Which events:', 'Which mails:', 'Where from:'];
  return groups.indexOf(one.helpGroupHeading) - groups.indexOf(other.helpGroupHeading);
}

/** @param all names of commands */
function inWords(names: readonly string[], all: readonly string[]): string {
  const others = all.filter((name) => !names.includes(name));
  if (others.length === 0) return 'all';
  const list = (words: readonly string[]) => words.map(code).join(', ');
  return others.length < names.length / 2 ? `all but ${list(others)}` : list(names);
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(headings), `|${'---|'.repeat(headings.length)}`, ...rows.map(line)];
}

function code(text: string): string {
  return `\`${text}\``;
}
