import { UsageError } from '../usage-error.ts';
import { type Add, withExitCode, withOutput } from './definition.ts';
import { oneAddressIn } from './one-address-in.ts';
import { withSource } from './source-options.ts';

export function addForget(add: Add): void {
  const command = add({
    usage: 'forget <address>',
    summary: 'erase every row about it, and name it nowhere else',
    sentence:
      "Erases every row about this address and takes it out of others' rows: shows what it will do, asks, and prints a receipt.",
    examples: [
      { what: 'what would be done', line: 'forget ana@example.com --dry-run' },
      { what: 'in a script, with a receipt to keep', line: 'forget ana@example.com --yes --json > receipt.jsonl' },
    ],
    toAction: ({ yes, dryRun, scan }, address) => {
      if (yes === true && dryRun === true) throw new UsageError('--yes means nothing beside --dry-run: leave one of them out.');
      return {
        name: 'forget',
        address: oneAddressIn(address),
        yes: yes === true,
        dryRun: dryRun === true,
        scan: scan !== false,
      };
    },
  })
    .option('--yes', 'without asking')
    .option('--dry-run', 'show what would be done, and do nothing')
    .option('--no-scan', 'look at its own mails alone, not at the whole table: cheaper, and rows of others may name it still');
  withSource(withExitCode(withOutput(command)));
}
