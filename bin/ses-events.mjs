#!/usr/bin/env node
import { loadCommand } from '../lib/cli/build/load-command.mjs';

const args = process.argv.slice(2);
// The local world is made of programs in TypeScript; and who asks for the whole of an error should read where in the sources it arose.
const fromSources = args[0] === 'local' || process.env.NODE_DEBUG?.includes('ses-events') === true;
const { main } = await loadCommand({ fromSources });
// The local world brings the CDK and esbuild with it: loaded only when it is asked for.
const keepUp = async (action) => (await import('../lib/local/keep-up.ts')).keepUp(action);
const code = await main(args, keepUp);
process.exitCode = code;
// Something stood in the way: requests that nobody waits for any more would keep the process alive.
if (code === 1) process.exit();
