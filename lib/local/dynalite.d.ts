declare module 'dynalite' {
  import type { Server } from 'node:http';
  export type Options = {
    /** A folder for the data; memory if not given. */
    readonly path?: string;
    /** Milliseconds until a created table is active. */
    readonly createTableMs?: number;
    readonly deleteTableMs?: number;
    readonly updateTableMs?: number;
    readonly maxItemSizeKb?: number;
  };
  export default function dynalite(options?: Options): Server;
}
