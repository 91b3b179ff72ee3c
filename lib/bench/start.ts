import { type Build, type BuildName, buildNames } from './builds.ts';
import type { Figure, Section } from './figure.ts';
import { startFunction } from './function-process.ts';
import type { Node } from './nodes.ts';
import { median } from './statistics.ts';
import { typicalTexts } from './typical-events.ts';

type Started = { readonly ready: number; readonly processor: number; readonly first: number };

/** What a function's process needs besides the function. */
export type Surroundings = { readonly runtimeLoop: string; readonly environment: Readonly<Record<string, string>> };

/** Starts every build on every Node in turn, `rounds` times, and hands each its first event. The store should answer at once. */
export async function measureStarts(
  nodes: readonly Node[],
  builds: Readonly<Record<BuildName, Build>>,
  surroundings: Surroundings,
  rounds: number,
): Promise<readonly Section[]> {
  const runs = nodes.flatMap((node) => buildNames.map((name) => ({ node, name, started: [] as Started[] })));
  for (let round = 0; round < rounds; round += 1)
    for (const { node, name, started } of runs)
      started.push(await start({ ...surroundings, node: node.path, file: builds[name].file }));
  return nodes.map((node) => {
    const of = (name: BuildName) => runs.find((run) => run.node === node && run.name === name)?.started ?? [];
    return {
      title: `Start on Node ${node.version}`,
      figures: [
        ...readyFigures(of, 'ready', 'until ready'),
        ...readyFigures(of, 'processor', 'processor until ready'),
        ...firstFigures(of),
        ...coldFigures(of),
      ],
    };
  });
}

async function start(program: Parameters<typeof startFunction>[0]): Promise<Started> {
  const process = await startFunction(program);
  try {
    return {
      ready: process.ready,
      processor: process.processor,
      first: await process.invoke(snsEvent(typicalTexts().delivery)),
    };
  } finally {
    await process.stop();
  }
}

/** @see https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html */
export function snsEvent(...messages: readonly string[]): object {
  return { Records: messages.map((Message) => ({ EventSource: 'aws:sns', Sns: { MessageId: 'bench', Message } })) };
}

/** How a build started in each round. */
type Rounds = (name: BuildName) => readonly Started[];

function readyFigures(of: Rounds, time: 'ready' | 'processor', what: string): readonly Figure[] {
  const empty = of('empty handler');
  // Against the empty handler of the same round, since a shared machine is fast in one round and slow in another.
  const above = (name: BuildName) =>
    median(of(name).map((started, round) => started[time] - (empty[round]?.[time] ?? Number.NaN)));
  return [
    { what: `${what}: empty handler`, value: median(empty.map((started) => started[time])), unit: 'ms' },
    ...buildNames
      .filter((name) => name !== 'empty handler')
      .map(
        (name): Figure => ({
          what: `${what}, above that: ${name}`,
          value: above(name),
          unit: 'ms',
          ratio: {
            of: 'naive',
            value: above(name) / above('naive'),
            ...(name === 'bundle, not warmed' && { atMost: 0.45 }),
          },
        }),
      ),
  ];
}

function firstFigures(of: Rounds): readonly Figure[] {
  const first = (name: BuildName) => median(of(name).map((started) => started.first));
  return buildNames.map((name) => ({
    what: `first invocation: ${name}`,
    value: first(name),
    unit: 'ms',
    ratio: {
      of: 'not warmed',
      value: first(name) / first('bundle, not warmed'),
      ...(name === 'bundle' && { atMost: 0.3 }),
    },
  }));
}

/** On a whole processor. Lambda gives an invocation less than that, so what the warm-up moves to the init phase counts for more there. */
function coldFigures(of: Rounds): readonly Figure[] {
  const both = (name: BuildName) => median(of(name).map(({ ready, first }) => ready + first));
  return buildNames.map((name) => ({
    what: `both: ${name}`,
    value: both(name),
    unit: 'ms',
    ratio: { of: 'naive', value: both(name) / both('naive') },
  }));
}
