import { Session } from 'node:inspector';

export type Work = {
  /** How many blocks of the code in `lib` were run, each as often as it was: in proportion to what a loop goes through. */
  readonly blocks: number;
  /** The regular expressions that were used. */
  readonly patterns: readonly string[];
};

const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** What `action` did, as V8 counts it for coverage: the same however busy the machine is. */
export function workOf(action: () => void): Work {
  const patterns = new Set<string>();
  const { exec } = RegExp.prototype;
  // Every way to use a regular expression comes by here.
  RegExp.prototype.exec = function (text) {
    patterns.add(this.source);
    return exec.call(this, text);
  };
  try {
    countedBlocks();
    action();
    return { blocks: countedBlocks(), patterns: [...patterns] };
  } finally {
    RegExp.prototype.exec = exec;
  }
}

/** Since they were last asked for. */
function countedBlocks(): number {
  let blocks = 0;
  session.post('Profiler.takePreciseCoverage', (_, { result }) => {
    const functions = result.filter(({ url }) => url.includes('/lib/')).flatMap((script) => script.functions);
    for (const { ranges } of functions) for (const { count } of ranges) blocks += count;
  });
  return blocks;
}
