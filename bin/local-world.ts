import { start } from '../lib/local/start.ts';

process.exitCode = await start(process.argv.slice(2));
