import type { Action } from '../cli/command.ts';
import { explainAwsError } from '../deployed/aws-error.ts';
import { openBrowser } from '../page/open-browser.ts';
import { type ServedPage, servePage } from '../page/serve-page.ts';
import { servedFrom } from '../page/served.ts';
import type { LocalWorld } from './local-world.ts';

/** Serves the page of a world. @param flag what a command line needs beside `--local` @throws UserError where the port cannot be had */
export async function pageOf(
  { table }: LocalWorld,
  flag: string,
  { port, open }: NonNullable<(Action & { readonly name: 'local' })['page']>,
  say: (text: string) => void,
): Promise<ServedPage> {
  const served = servedFrom({
    what: 'the local world',
    flags: ` --local${flag}`,
    open: () => Promise.resolve(table),
    explain: (error) => explainAwsError(error, { kind: 'local' }),
  });
  const page = await servePage(served, port);
  say(`Its page is at ${page.address}\n`);
  if (open) void openBrowser(page.address);
  return page;
}
