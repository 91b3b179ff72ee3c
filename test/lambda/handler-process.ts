import type { SNSEvent } from 'aws-lambda';
import { handler } from '../../lambda/handler.ts';
import { givenContext } from './given-handler.ts';

/** The program of the process that `given-handler-process.ts` starts: invokes the handler with each event it is sent, and sends what it threw. */
process.on('message', async (event: SNSEvent) => {
  const error = await handler(event, givenContext()).catch((thrown) => thrown);
  process.send?.({ error: error && { name: error.name, message: error.message } });
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
