import { explainAwsError } from '../../deployed/aws-error.ts';
import { openTable } from '../../deployed/open-table.ts';
import type { Patience } from '../../deployed/patience.ts';
import { namedSource } from '../../deployed/source.ts';
import { openBrowser } from '../../page/open-browser.ts';
import { servePage } from '../../page/serve-page.ts';
import { servedFrom } from '../../page/served.ts';
import type { Action, Command } from '../command.ts';
import type { Output } from '../output.ts';
import { sentenceFor } from '../sentence-for.ts';
import { session } from '../session.ts';
import { sourceFlags } from '../source-flags.ts';

/** Serves the page until Ctrl-C. What stands in the way of the table is said here and on the page, which looks for it again. */
export async function page(
  { source }: Pick<Command, 'source'>,
  { port, open }: Action & { readonly name: 'page' },
  output: Output,
  patience: Patience,
): Promise<void> {
  const { interrupted, note } = session();
  const served = servedFrom({
    what: namedSource(source),
    flags: sourceFlags(source),
    open: () => openTable(source, { ...patience, interrupted }),
    explain: (error) => explainAwsError(error, source),
  });
  const { address, stop } = await servePage(served, port);
  await output.write(
    `The page is at ${address}\nOnly who has this address can open it, on this machine alone. Ctrl-C ends it.\n`,
  );
  served.open().catch((error: unknown) => {
    // A request that was ended by the interruption fails by it.
    if (!interrupted.aborted) note(`${sentenceFor(served.explain(error))}\n`);
  });
  if (open) void openBrowser(address);
  if (!interrupted.aborted) await new Promise((resolve) => interrupted.addEventListener('abort', resolve));
  // Not waited for: what DynamoDB, or whoever gives credentials, is still asked ends with the process.
  void stop();
}
