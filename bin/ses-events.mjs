#!/usr/bin/env node
import { existsSync } from 'node:fs';

const args = process.argv.slice(2);
// The package has modules in `dist`; in the repository the sources run, or a build of them that is made when they have changed.
const inPackage = !existsSync(new URL('../lib/cli/main.ts', import.meta.url));
// The local world is made of programs in TypeScript; and who asks for the whole of an error should read where in the sources it arose.
const fromSources = args[0] === 'local' || process.env.NODE_DEBUG?.includes('ses-events') === true;
const { main } = inPackage
  ? await import('../dist/lib/cli/main.js')
  : await (await import('../lib/cli/build/load-command.mjs')).loadCommand({ fromSources });
// The local world brings the CDK and esbuild with it: loaded only when it is asked for.
const keepUp = async (action) =>
  (await import(inPackage ? '../dist/lib/local/keep-up.js' : '../lib/local/keep-up.ts')).keepUp(action);
const code = await main(args, keepUp);
process.exitCode = code;
// Something stood in the way, or a page was asked to end: requests that nobody waits for any more would keep the process alive.
if (code === 1 || args[0] === 'page') process.exit();
