import { build } from '../package/build.ts';
import type { Figure, Section } from './figure.ts';
import { givenMail, messageId } from './given-mail.ts';
import type { Node } from './nodes.ts';
import { processorOf, processorOfNode, processorOfPackage } from './processor-of.ts';
import { median } from './statistics.ts';
import { withEmbeddedDynamoDB } from './with-embedded-dynamodb.ts';

/** What a command costs whoever types it: processor time of its process, beside that of a Node that does nothing. The table is another process. */
export function measureCommand(nodes: readonly Node[], rounds: number): Promise<readonly Section[]> {
  return withEmbeddedDynamoDB(async (client, endpoint) => {
    const { tableName, shardCount } = await givenMail(client, 1, 1);
    const where = ['--table', tableName, '--shards', String(shardCount), '--endpoint-url', endpoint];
    if ((await build()) !== 0) throw new Error('The package cannot be built.');
    const programs = {
      nothing: (node: Node) => processorOfNode(node, ['-e', '0']),
      help: (node: Node) => processorOf(node, ['--help']),
      history: (node: Node) => processorOf(node, ['history', messageId(0), ...where]),
      packagedHelp: (node: Node) => processorOfPackage(node, ['--help']),
      packagedHistory: (node: Node) => processorOfPackage(node, ['history', messageId(0), ...where]),
    };
    return nodes.map((node) => ({ title: `Command on Node ${node.version}`, figures: figures(node, programs, rounds) }));
  });
}

const names = ['nothing', 'help', 'history', 'packagedHelp', 'packagedHistory'] as const;

type Programs = Readonly<Record<(typeof names)[number], (node: Node) => number>>;

/** In turn, so that whatever else the machine does meets all of them. */
function figures(node: Node, programs: Programs, rounds: number): readonly Figure[] {
  // The first start of all makes the build.
  for (const name of names) programs[name](node);
  const measured = Array.from({ length: rounds }, () => names.map((name) => programs[name](node)));
  const medians = names.map((_, place) => median(measured.map((round) => round[place] ?? Number.NaN)));
  const [nothing = 0, help = 0, history = 0, packagedHelp = 0, packagedHistory = 0] = medians;
  const figure = (what: string, value: number, atMost: number): Figure => ({
    what,
    value,
    unit: 'ms',
    ratio: { of: 'node -e 0', value: value / nothing, atMost },
  });
  return [
    { what: 'processor: node -e 0', value: nothing, unit: 'ms' },
    figure('processor: ses-events --help', help, 3),
    figure('processor: ses-events history', history, 6),
    figure('processor: ses-events --help, from the package', packagedHelp, 3),
    figure('processor: ses-events history, from the package', packagedHistory, 10),
  ];
}
