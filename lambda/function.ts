import { client, handler } from './handler.ts';
import { warmUp } from './warm-up.ts';

// What Lambda loads: it hands over the first event when this has run, the init phase.
await warmUp(client, handler);

export { handler };
