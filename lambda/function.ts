import { client, handler } from './handler.ts';
import { warmUp } from './warm-up.ts';

/**
 * Node 24 has compiled the way after about twenty, Node 20 after thirty: from there on a rehearsal is no cheaper than the one before it, and
 * the first invocation no faster (`npm run bench`). Each of the last takes 1 to 2 ms; at 256 MB, a seventh of a processor, an invocation
 * takes seven times as long for the same.
 */
const rehearsals = 30;

// What Lambda loads: it hands over the first event when this has run, the init phase.
await warmUp(client, handler, rehearsals);

export { handler };
