import pc from 'picocolors';
import type { Display } from '../../lib/cli/display.ts';
import type { Output } from '../../lib/cli/output.ts';

/** Collects what a command writes; no colours, times in UTC. */
export function givenOutput(width = 200): Output & { readonly text: () => string } {
  const written: string[] = [];
  return {
    display: givenDisplay(width),
    isTerminal: false,
    write: (text) => {
      written.push(text);
      return Promise.resolve();
    },
    text: () => written.join(''),
  };
}

export function givenDisplay(columns: number): Display {
  return { columns, colors: pc.createColors(false), utc: true };
}
