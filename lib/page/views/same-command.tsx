import { Command } from './command.tsx';

/** How the command is asked the same, so that people learn it from the page. */
export function SameCommand({ lines }: { readonly lines: readonly (readonly [what: string, line: string])[] }) {
  if (lines.length === 0) return null;
  return (
    <details class="same-command">
      <summary>The same from a terminal</summary>
      {lines.map(([what, line], index) => (
        <Command id={`command-${index}`} line={line} what={what} />
      ))}
    </details>
  );
}
