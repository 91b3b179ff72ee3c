/** How the command is asked the same, so that people learn it from the page. */
export function SameCommand({ lines }: { readonly lines: readonly (readonly [what: string, line: string])[] }) {
  if (lines.length === 0) return null;
  return (
    <details class="same-command">
      <summary>The same from a terminal</summary>
      {lines.map(([what, line], index) => (
        <div class="command">
          <span class="quiet">{what}</span>
          <code id={`command-${index}`} class="foreign">
            {line}
          </code>
          <button type="button" data-copy-of={`command-${index}`} aria-describedby={`command-${index}`}>
            Copy
          </button>
        </div>
      ))}
    </details>
  );
}
