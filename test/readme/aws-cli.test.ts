import { parseArgs } from 'node:util';
import { QueryCommand, type QueryCommandOutput } from '@aws-sdk/client-dynamodb';
import { stories } from '../../lib/local/stories.ts';
import { toItem } from '../../lib/table/item.ts';
import { write } from '../../lib/table/writer.ts';
import { factsIn } from '../events/facts.ts';
import { givenClock } from '../table/given-clock.ts';
import { type GivenTables, givenTables } from '../table/given-table.ts';
import { ranInShell } from './given-shell.ts';
import { readmes } from './readmes.ts';

const ofRoom = (room: string) => readmes.find(({ path }) => path === `lib/${room}/README.md`)?.text ?? '';
const queries = [...ofRoom('table').matchAll(/^```sh\n([\s\S]*?)\n\n([\s\S]*?)^```$/gm)].filter(([text]) =>
  text.includes('aws dynamodb'),
);

/** The run of `npm start` that the README shows. */
const run = { id: '000001a20905cf7e', start: new Date('2026-11-23T09:28:25.470Z') };

let tables: GivenTables;
let tableName = '';
beforeAll(async () => {
  tables = await givenTables();
  tableName = await tables.create();
  const texts = stories(run.id, run.start).flatMap(({ events }) => events.map((event) => JSON.stringify(event)));
  const items = texts.flatMap(factsIn).map((fact) => toItem(fact, { shardCount: 4 }));
  for (let from = 0; from < items.length; from += 25)
    await write(tables.client, tableName, items.slice(from, from + 25), givenClock());
});
afterAll(() => tables.stop());

test.each(queries.map(([, block = '', printed = '']) => [block, printed] as const))(
  'the table answers what the README prints: %s',
  async (block, printed) => {
    const answers = await Promise.all(ranInShell(block).calls.map(answered));
    const times = answers.flatMap(({ Items = [] }) => Items.map(({ occurredAt }) => occurredAt?.S));
    const shown = printed.match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g) ?? [];
    expect(shown.length).toBeGreaterThan(0);
    expect(times).toEqual(expect.arrayContaining(shown));
  },
);

/** The Query that the AWS CLI would send for these arguments. */
function answered([, , ...args]: readonly string[]): Promise<QueryCommandOutput> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      'table-name': text,
      'index-name': text,
      'key-condition-expression': text,
      'expression-attribute-values': text,
      'expression-attribute-names': text,
      'projection-expression': text,
      'no-scan-index-forward': { type: 'boolean' },
      'max-items': text,
      query: text,
      output: text,
    },
  });
  return tables.client.send(
    new QueryCommand({
      TableName: tableName,
      IndexName: values['index-name'],
      KeyConditionExpression: values['key-condition-expression'],
      ExpressionAttributeValues: JSON.parse(values['expression-attribute-values'] ?? '{}'),
      ...(values['expression-attribute-names'] && {
        ExpressionAttributeNames: JSON.parse(values['expression-attribute-names']),
      }),
      ProjectionExpression: values['projection-expression'],
      ScanIndexForward: values['no-scan-index-forward'] !== true,
    }),
  );
}
