import type { Figure, Section } from './figure.ts';
import { type FunctionProcess, startFunction } from './function-process.ts';
import type { Node } from './nodes.ts';
import { type Surroundings, snsEvent } from './start.ts';
import { median } from './statistics.ts';
import type { Store } from './store.ts';
import { textAbout } from './typical-events.ts';

type Load = { readonly rows: number; readonly invocations: number; readonly roundTrips: number };

/** One row is one PutItem; fifty are two BatchWriteItem. */
const loads: readonly Load[] = [
  { rows: 1, invocations: 100, roundTrips: 1 },
  { rows: 50, invocations: 20, roundTrips: 2 },
];

/** What one execution environment writes, an event after another, as Lambda hands them over. */
export async function measureThroughput(
  nodes: readonly Node[],
  file: string,
  surroundings: Surroundings,
  store: Store,
  rounds: number,
): Promise<readonly Section[]> {
  const processes: FunctionProcess[] = [];
  try {
    for (const node of nodes) processes.push(await startFunction({ ...surroundings, node: node.path, file }));
    const runs = processes.flatMap((process, index) => loads.map((load) => ({ process, index, load, runs: [] as Run[] })));
    for (let round = -1; round < rounds; round += 1)
      for (const { process, load, runs: own } of runs) {
        const run = await write(process, load, store);
        if (round >= 0) own.push(run);
      }
    return nodes.map((node, index) => ({
      title: `Writing from one execution environment on Node ${node.version}, against a store that takes 4 ms`,
      figures: toFigures(runs.filter((run) => run.index === index)),
    }));
  } finally {
    await Promise.all(processes.map((process) => process.stop()));
  }
}

type Run = { readonly rowsPerSecond: number; readonly roundTrips: number; readonly atOnce: number };

async function write(process: FunctionProcess, { rows, invocations }: Load, store: Store): Promise<Run> {
  const event = snsEvent(textAbout(rows, 'bench'));
  await store.counts();
  const start = performance.now();
  for (let invocation = 0; invocation < invocations; invocation += 1) await process.invoke(event);
  const seconds = (performance.now() - start) / 1000;
  const { requests, mostAtOnce } = await store.counts();
  return { rowsPerSecond: (rows * invocations) / seconds, roundTrips: requests / invocations, atOnce: mostAtOnce };
}

function toFigures(measured: readonly { readonly load: Load; readonly runs: readonly Run[] }[]): readonly Figure[] {
  const rates = measured.map(({ runs }) => median(runs.map((run) => run.rowsPerSecond)));
  return measured.flatMap(({ load, runs }, index) => {
    const name = load.rows === 1 ? '1 row an event' : `${load.rows} rows an event`;
    const atOnce = Math.max(...runs.map((run) => run.atOnce));
    return [
      {
        what: name,
        value: rates[index] ?? Number.NaN,
        unit: 'rows/s',
        ratio: { of: '1 row an event', value: (rates[index] ?? Number.NaN) / (rates[0] ?? Number.NaN) },
      },
      {
        what: `${name}, ${atOnce} at once at most`,
        value: Math.max(...runs.map((run) => run.roundTrips)),
        unit: 'round trips',
        atMost: load.roundTrips,
      },
    ] satisfies Figure[];
  });
}
