import type { AddressInfo } from 'node:net';
import dynalite from 'dynalite';

/**
 * The program of the child process that `embedded-dynamodb.ts` starts: `argv[2]` is the port (0: a free one), `argv[3]` a folder for the
 * data, if any. Reports its port by IPC.
 */
const [, , port, path] = process.argv;
const server = dynalite({ ...(path && { path }), createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
server.listen(Number(port), '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));

// The parent holds the channel open while it lives; nothing of it is left behind when it is killed.
process.on('disconnect', () => server.close(() => process.exit(0)));
// Ctrl-C reaches every process of the terminal; the parent says when to end, after the last write.
process.on('SIGINT', () => {});
