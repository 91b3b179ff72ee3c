/** Puts the text of another element onto the clipboard. @param of its id @param what it is, as the button says: `Copy id` */
export function CopyButton({ of, what }: { readonly of: string; readonly what: string }) {
  return (
    <button type="button" class="copy" data-copy-of={of}>
      {`Copy ${what}`}
    </button>
  );
}
