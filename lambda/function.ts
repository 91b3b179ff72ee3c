import { client, handler } from './handler.ts';
import { warmUp } from './warm-up.ts';

/**
 * From about the twentieth on, a rehearsal is no cheaper than the one before it, and neither is the first invocation after it (`npm run
 * bench`, Node 20 and 24). Each of the last costs 1 to 2 ms here; at 256 MB, what one saves in an invocation counts seven times.
 */
const rehearsals = 25;

// What Lambda loads: it hands over the first event when this has run, the init phase.
await warmUp(client, handler, rehearsals);

export { handler };
