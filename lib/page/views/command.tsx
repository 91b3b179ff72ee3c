import { CopyButton } from './copy-button.tsx';

/** A command line to copy. @param id names it on the page @param what what it is for */
export function Command({ id, line, what }: { readonly id: string; readonly line: string; readonly what?: string }) {
  return (
    <div class="command">
      {what !== undefined && <span class="quiet">{what}</span>}
      <code id={id} class="foreign">
        {line}
      </code>
      <CopyButton of={id} what="command" />
    </div>
  );
}
