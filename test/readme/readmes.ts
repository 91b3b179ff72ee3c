import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

const folders = ['.', 'lambda', ...readdirSync(join(root, 'lib')).map((room) => `lib/${room}`)];

/** Of every room that has one: its path from the root, and its text. */
export const readmes: readonly { readonly path: string; readonly text: string }[] = folders
  .filter((folder) => readdirSync(join(root, folder)).includes('README.md'))
  .map((folder) => join(folder, 'README.md'))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/** Blocks of a shell, without the output that may stand below them. */
export function shellBlocks(text: string): readonly string[] {
  return [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block.split('\n\n2026-')[0] ?? '');
}

/** What a person types by the runbook, or by one part of it: how an output is asked for, then the steps. */
export function runbook(part = '## When an alarm fires'): string {
  const text = readmes.find(({ path }) => path === 'lib/stack/README.md')?.text ?? '';
  return ['## Outputs', part].flatMap((heading) => shellBlocks(sectionOf(text, heading))).join('\n');
}

function sectionOf(text: string, heading: string): string {
  const [, section = ''] = text.split(`\n${heading}\n`);
  const hashes = heading.split(' ')[0]?.length;
  return section.split(new RegExp(`\n#{2,${hashes}} `))[0] ?? '';
}

/** `ses-events` command lines: in blocks, in tables and in sentences; not what merely names the command. */
export function sesEventsLines(text: string): readonly string[] {
  const inBlocks = text.matchAll(/^(?:\$ )?(?:npx )?ses-events (.+)$/gm);
  const inSentences = text.matchAll(/`(?:npx )?ses-events ([^`\n]+)`/g);
  return [...inBlocks, ...inSentences].map(([, line = '']) => line).filter((line) => !line.startsWith('COMMAND'));
}

/** Where its links lead: a file from the root, and a heading's anchor or nothing. */
export function linksOf({ path, text }: (typeof readmes)[number]): readonly (readonly [file: string, anchor: string])[] {
  return [...text.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].map(([, file = '', anchor = '']) => [
    file === '' ? path : join(dirname(path), file),
    anchor,
  ]);
}

/** As GitHub makes them of headings. */
export function anchorsOf(text: string): readonly string[] {
  const headings = text.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
