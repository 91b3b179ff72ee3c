import { type Build, type BuildName, buildNames } from './builds.ts';
import type { Section } from './figure.ts';
import { type Invocation, startFunction } from './function-process.ts';
import type { Node } from './nodes.ts';
import { type Started, startFigures } from './start-figures.ts';
import { typicalTexts } from './typical-events.ts';

/** How many invocations a start is followed by: from the first to those that Node runs compiled. */
const invocations = 30;

/** What a function's process needs besides the function. */
export type Surroundings = { readonly runtimeLoop: string; readonly environment: Readonly<Record<string, string>> };

/** Starts every build on every Node in turn, `rounds` times, and hands each its first events. The store should answer at once. */
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
      figures: startFigures(of),
    };
  });
}

async function start(program: Parameters<typeof startFunction>[0]): Promise<Started> {
  const process = await startFunction(program);
  try {
    const { ready, processor } = process;
    const first = await process.invoke(eventAt(0));
    const further: Invocation[] = [];
    for (let index = 1; index < invocations; index += 1) further.push(await process.invoke(eventAt(index)));
    return { ready, processor, first, further };
  } finally {
    await process.stop();
  }
}

/** Of a mail of its own each: a delivery first, as the warm-up rehearses, then what else is frequent. */
function eventAt(index: number): object {
  const texts = typicalTexts(`0100019a3f5e4b1c-${String(index).padStart(12, '0')}-000000`);
  const turns = [texts.delivery, texts.send, texts.open, texts.delivery, texts.bounce, texts.click];
  return snsEvent(turns[index % turns.length] ?? texts.send);
}

/** @see https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html */
export function snsEvent(...messages: readonly string[]): object {
  return { Records: messages.map((Message) => ({ EventSource: 'aws:sns', Sns: { MessageId: 'bench', Message } })) };
}
