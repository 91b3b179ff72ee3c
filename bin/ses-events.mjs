#!/usr/bin/env node
import { register } from 'tsx/esm/api';

register();
const { main } = await import('../lib/cli/main.ts');
// The local world brings the CDK and esbuild with it: loaded only when it is asked for.
const keepUp = async (action) => (await import('../lib/local/keep-up.ts')).keepUp(action);
const code = await main(process.argv.slice(2), keepUp);
// Requests that nobody waits for any more would keep the process alive.
if (code !== 0) process.exit(code);
process.exitCode = code;
