import { client, handler, settings } from './handler.ts';
import { warmUp } from './warm-up.ts';

/** What Lambda loads. It takes the first event when this has run: the init phase. */
await warmUp(client, settings);

export { handler };
