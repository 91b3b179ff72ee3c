import { type BuildName, buildNames } from './builds.ts';
import type { Figure } from './figure.ts';
import type { FunctionProcess, Invocation } from './function-process.ts';
import { median } from './statistics.ts';

export type Started = Pick<FunctionProcess, 'ready' | 'processor'> & {
  readonly first: Invocation;
  readonly further: readonly Invocation[];
};

/** How a build started in each round. */
type Rounds = (name: BuildName) => readonly Started[];

/** The builds that do what the function does. */
const functionNames = buildNames.filter((name) => name !== 'empty handler');

export function startFigures(of: Rounds): readonly Figure[] {
  return [
    ...readyFigures(of, 'ready', 'until ready'),
    ...readyFigures(of, 'processor', 'processor until ready'),
    ...firstFigures(of),
    ...coldFigures(of),
    ...processorFigures(of),
    ...shareFigures(of),
  ];
}

function readyFigures(of: Rounds, time: 'ready' | 'processor', what: string): readonly Figure[] {
  const empty = of('empty handler');
  // Against the empty handler of the same round, since a shared machine is fast in one round and slow in another.
  const above = (name: BuildName) =>
    median(of(name).map((started, round) => started[time] - (empty[round]?.[time] ?? Number.NaN)));
  return [
    { what: `${what}: empty handler`, value: median(empty.map((started) => started[time])), unit: 'ms' },
    ...functionNames.map(
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
  const first = (name: BuildName) => median(of(name).map((started) => started.first.time));
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
  const both = (name: BuildName) => median(of(name).map(({ ready, first }) => ready + first.time));
  return buildNames.map((name) => ({
    what: `both: ${name}`,
    value: both(name),
    unit: 'ms',
    ratio: { of: 'naive', value: both(name) / both('naive') },
  }));
}

/** What runs a function, with the machine's part in it taken out: milliseconds of a processor that its handler took. */
function processorFigures(of: Rounds): readonly Figure[] {
  const first = (name: BuildName) => median(of(name).map((started) => started.first.processor));
  const further = (name: BuildName) =>
    median(of(name).map((started) => mean(started.further.map(({ processor }) => processor))));
  return [
    ...againstOneRehearsal('processor of invocation 1', first, 0.5),
    ...againstOneRehearsal('processor of invocations 2 to 30, each', further, 1),
  ];
}

function againstOneRehearsal(what: string, of: (name: BuildName) => number, atMost: number): readonly Figure[] {
  return functionNames.map((name) => ({
    what: `${what}: ${name}`,
    value: of(name),
    unit: 'ms',
    ratio: { of: 'one rehearsal', value: of(name) / of('bundle, one rehearsal'), ...(name === 'bundle' && { atMost }) },
  }));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The part of a processor that 256 MB buy an invocation; the init phase has a whole one. */
const share = 1 / 7;

/** Reckoned, not measured: until ready, and as long as the first invocation's processor time takes with that share. */
function shareFigures(of: Rounds): readonly Figure[] {
  const both = (name: BuildName) => median(of(name).map(({ ready, first }) => ready + first.processor / share));
  return functionNames.map((name) => ({
    what: `both, with a seventh of a processor for the invocation: ${name}`,
    value: both(name),
    unit: 'ms',
    ratio: { of: 'hand-rolled', value: both(name) / both('hand-rolled client') },
  }));
}
