import type { DynamoDBDocumentClient, ScanCommandInput } from '@aws-sdk/lib-dynamodb';
import { eachUntilFailure } from './each-until-failure.ts';
import { patiently } from './patiently.ts';
import type { RetryClock } from './retrying.ts';
import { type RowsPage, scanRows } from './rows-page.ts';

/** Which rows come back. DynamoDB reads, and bills, all of them. */
export type ScanFilter = Required<
  Pick<ScanCommandInput, 'FilterExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'>
>;

/** Parts of the table that are read side by side: together well below the 12,000 read units a second that a new table has. */
const segments = 4;

/** Reads the whole table, every part of it to its end. @param look sees each page, which may hold no row */
export async function scanTable(
  client: DynamoDBDocumentClient,
  tableName: string,
  filter: ScanFilter,
  clock: () => RetryClock,
  look: (page: RowsPage) => void,
): Promise<void> {
  await eachUntilFailure(Array(segments).keys(), segments, async (segment) => {
    let from: RowsPage['next'];
    do {
      const part = { TableName: tableName, Segment: segment, TotalSegments: segments, ExclusiveStartKey: from };
      const page = await patiently(() => scanRows(client, { ...part, ...filter }), clock());
      look(page);
      from = page.next;
    } while (from);
  });
}
