import { execFileSync } from 'node:child_process';
import type { Section } from './figure.ts';
import type { Node } from './nodes.ts';

type Time = { readonly type: string; readonly bytes: number; readonly jsonParse: number; readonly all: number };

/** The typical event: most mail is sent, delivered, and that is that. */
const typical = 'delivery';

/** @param program `compute-process.ts`, compiled */
export function measureCompute(nodes: readonly Node[], program: string): readonly Section[] {
  return nodes.map((node) => ({
    title: `Parse, normalize, keys and item on Node ${node.version}`,
    figures: times(node, program).map(({ type, bytes, jsonParse, all }) => ({
      what: `${type} (${bytes} bytes)`,
      value: all,
      unit: 'µs',
      ratio: { of: 'JSON.parse', value: all / jsonParse, ...(type === typical && { atMost: 1.85 }) },
    })),
  }));
}

function times(node: Node, program: string): readonly Time[] {
  return JSON.parse(execFileSync(node.path, [program], { encoding: 'utf8' }));
}
