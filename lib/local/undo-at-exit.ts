/**
 * Has something undone once: when the returned function is called, or when the process ends before, by `process.exit` or an error.
 * @param undo cannot wait for anything
 */
export function undoAtExit(undo: () => void): () => void {
  process.once('exit', undo);
  return () => {
    process.off('exit', undo);
    undo();
  };
}
