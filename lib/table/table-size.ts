import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export type TableSize = { readonly rows: number; readonly bytes: number };

/**
 * As DynamoDB counted it some hours ago: it does so every six. `undefined` for a table that it has not counted yet, and for whoever may not ask.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TableDescription.html
 */
export async function tableSize(client: DynamoDBDocumentClient, tableName: string): Promise<TableSize | undefined> {
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
    const { ItemCount: rows = 0, TableSizeBytes: bytes = 0 } = Table ?? {};
    return rows > 0 && bytes > 0 ? { rows, bytes } : undefined;
  } catch (error) {
    if (error instanceof Error && error.name === 'AccessDeniedException') return undefined;
    throw error;
  }
}

/** US dollars for a million read units on demand in us-east-1; a unit reads two times 4 KB where it need not be the last second's state. */
const [dollarsPerMillion, bytesPerUnit] = [0.125, 8_192] as const;

/** @see https://aws.amazon.com/dynamodb/pricing/on-demand/ */
export function dollarsToScan({ bytes }: TableSize): number {
  return ((bytes / bytesPerUnit) * dollarsPerMillion) / 1_000_000;
}
