import { type Bar, drawnBar } from '../export/bar.ts';
import { clearedBySignals } from '../export/cleared-by-signals.ts';
import type { Output } from '../output.ts';

/** Begins once the length of the list is known. */
export type StartBar = (bytes: number | undefined) => Bar;

export const noBar: StartBar = () => ({ at: () => {}, stop: () => {} });

/** A bar where a person sees it, unless the answers go to the same screen. */
export function barBeside(stream: NodeJS.WriteStream, { isTerminal }: Output): StartBar {
  return stream.isTTY && !isTerminal ? (bytes) => clearedBySignals(drawnBar(stream, bytes, 'addresses')) : noBar;
}
