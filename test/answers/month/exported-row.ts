import type { Filter, Range } from '../../../lib/answers/filter/filter.ts';
import { exportRows } from '../../../lib/cli/commands/export.ts';
import { noProgress } from '../../../lib/cli/export/progress.ts';
import type { Output } from '../../../lib/cli/output.ts';
import type { EventTable } from '../../../lib/table/reader.ts';
import { givenOutput } from '../../cli/given-output.ts';
import { givenSession } from '../given-session.ts';

/** A line of `export`, as far as the independent counts look at it. */
export type Row = {
  readonly messageId: string;
  readonly type: string;
  readonly occurredAt: string;
  readonly recipient?: string;
  readonly candidates?: readonly string[];
  readonly sender: string;
  readonly subject: string;
  readonly sentAt: string;
  readonly configurationSet: string;
  readonly tenant?: string;
  readonly outgoingIp?: string;
  readonly tags: Readonly<Record<string, readonly string[]>>;
  readonly permanent?: boolean;
  readonly suppressed?: boolean;
  readonly bot?: 'likely' | 'unlikely';
  readonly delivery?: { readonly processingTimeMillis: number; readonly smtpResponse: string };
  readonly bounce?: { readonly bounceType: string; readonly bouncedRecipients: readonly Answered[] };
  readonly deliveryDelay?: { readonly delayedRecipients: readonly Answered[]; readonly expirationTime: string };
  readonly complaint?: { readonly feedbackId: string; readonly complaintFeedbackType: string };
  readonly renderingFailure?: { readonly templateName: string };
  readonly click?: { readonly link: string };
};

type Answered = { readonly diagnosticCode?: string; readonly status?: string };

export const everything: Filter = { types: [], tags: [], recipientDomains: [] };

/** All rows of a time, in order of time, as `export` writes them. */
export async function exportedRows(table: EventTable, range: Range): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const write: Output['write'] = (text) => {
    for (const line of text.trim().split('\n')) rows.push(JSON.parse(line));
    return Promise.resolve();
  };
  const action = { name: 'export', filter: everything, range, format: 'jsonl' } as const;
  await exportRows(table, action, true, { ...givenOutput(), write }, noProgress, givenSession(range.until.toISOString()));
  return rows;
}
