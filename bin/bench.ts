import { run } from '../lib/bench/run.ts';

process.exitCode = await run(process.argv.slice(2));
