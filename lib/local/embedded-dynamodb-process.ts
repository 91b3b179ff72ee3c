import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import dynalite from 'dynalite';
import { answerLoopbackOnly } from './loopback-only.ts';
import { keepPrivate } from './private-folder.ts';

/**
 * The program of the child process that `embedded-dynamodb.ts` starts: `argv[2]` is the port (0: a free one), `argv[3]` a folder for the
 * data, if any. Reports its port by IPC.
 */
const [, , port, path] = process.argv;
// Files that the database makes while it runs, too.
process.umask(0o077);
if (path) keepPrivate(path);
const server = dynalite({ ...(path && { path }), createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
// dynalite answers every web page (`Access-Control-Allow-Origin: *`).
answerLoopbackOnly(server);
// After five seconds without a request Node closes a connection, just when another may be on its way.
server.keepAliveTimeout = 60_000;
// dynalite throws the error of a request that was broken off, which would end this process.
server.on('request', (request: IncomingMessage) => request.removeAllListeners('error'));
server.listen(Number(port), '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));

// The parent holds the channel open while it lives; nothing of it is left behind when it is killed.
process.on('disconnect', () => {
  server.close(() => process.exit(0));
  server.closeAllConnections();
});
// Ctrl-C reaches every process of the terminal, SIGTERM often all of a service; the parent says when to end, after the last write.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
