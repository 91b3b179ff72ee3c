// The command as bin/ses-events.mjs starts it, with less patience, so that tests of answers that never come are short.
import { loadCommand } from '../../lib/cli/build/load-command.mjs';

const { main } = await loadCommand({ fromSources: false });
process.exit(await main(process.argv.slice(2), () => {}, { connection: 2_000, answer: 300, attempts: 3 }));
