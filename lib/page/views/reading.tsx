/** How far an answer has come that takes its time: filled by the browser script, gone when it is whole. */
export function Reading({ text = 'Reading …' }: { readonly text?: string }) {
  return (
    <div class="reading" data-progress>
      <progress max={1} value={0} aria-label="How far reading has come" />
      <span data-progress-words>{text}</span>
    </div>
  );
}
