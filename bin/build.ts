import { build } from '../lib/package/build.ts';

process.exitCode = await build();
