import { plainText } from '../../answers/plain-text.ts';
import type { Plan } from '../../operate/forget/receipt.ts';
import { dollarsToScan, type TableSize } from '../../table/table-size.ts';
import { columns, paragraph } from '../columns.ts';
import type { Display } from '../display.ts';

/** What will be done to the rows. */
export function planView(plan: Plan, address: string, { columns: width, colors }: Display): string {
  const { table, region, mails, scanned } = plan;
  const lines = [
    ['to delete', `${rows(plan.delete)} about it, of ${counted(mails, 'mail')}`],
    ['to change', `${rows(plan.change)} about others: the address goes, the rest stays`],
    ['to delete', `${rows(plan.empty)} that name${plan.empty === 1 ? 's' : ''} it and nobody else`],
  ];
  const known = plan.delete + plan.change + plan.empty > 0;
  return [
    ...paragraph(`${colors.bold(plainText(address))} in the table ${table} (${region})`, width),
    ...(known ? columns(lines, width, 2) : ['  No row names it.']),
    ...paragraph(scanned ? 'The whole table was looked through.' : notScanned, width),
    '',
  ].join('\n');
}

const notScanned =
  'Its own mails alone were looked through (--no-scan): rows of other mails may name it still, such as events of an unknown type, texts that quote it, and an open of which its own rows have expired.';

/** Said before the whole table is read. */
export function priceOfScan(size: TableSize | undefined): string {
  if (size === undefined)
    return 'Looking through the whole table. How large it is DynamoDB does not say yet, or not to you (dynamodb:DescribeTable); each gigabyte costs about 2 cents.';
  const megabytes = Math.ceil(size.bytes / 1_000_000).toLocaleString('en-US');
  return `Looking through the whole table, ${rows(size.rows)} and ${megabytes} MB as DynamoDB last counted: about ${dollars(dollarsToScan(size))}.`;
}

function dollars(amount: number): string {
  return amount < 0.01 ? 'a cent at most' : `$${amount.toFixed(2)}`;
}

export function rows(count: number): string {
  return counted(count, 'row');
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
