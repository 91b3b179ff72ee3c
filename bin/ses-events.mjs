#!/usr/bin/env node
import { register } from 'tsx/esm/api';

register();
const { main } = await import('../lib/cli/main.ts');
// The local world brings the CDK and esbuild with it: loaded only when it is asked for.
const keepUp = async (action) => (await import('../lib/local/keep-up.ts')).keepUp(action);
process.exitCode = await main(process.argv.slice(2), keepUp);
