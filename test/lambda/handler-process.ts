import { channel } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import type { SNSEvent } from 'aws-lambda';
import { handler } from '../../lambda/handler.ts';
import { givenContext } from './given-handler.ts';

/**
 * The program of the process that `given-handler-process.ts` starts: invokes the handler with each event it is sent, and sends what it threw;
 * and the code of each connection's error.
 */
process.on('message', async (event: SNSEvent) => {
  const error = await handler(event, givenContext()).catch((thrown) => thrown);
  process.send?.({ kind: 'ended', error: error && { name: error.name, message: error.message } });
});
process.on('disconnect', () => process.exit(0));
channel('net.client.socket').subscribe((message) => {
  const { socket } = message as { readonly socket: Socket };
  socket.once('error', ({ code }: NodeJS.ErrnoException) => process.send?.({ kind: 'connectionFailed', code }));
});
process.send?.({ kind: 'ready' });
