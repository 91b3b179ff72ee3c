import type { AddressInfo } from 'node:net';
import dynalite from 'dynalite';

/** The program of the child process that `embedded-dynamodb.ts` starts: `argv[2]` is a folder for the data, if any. Reports its port by IPC. */
const [, , path] = process.argv;
const server = dynalite({ ...(path && { path }), createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));

// The parent holds the channel open while it lives; nothing of it is left behind when it is killed.
process.on('disconnect', () => server.close(() => process.exit(0)));
