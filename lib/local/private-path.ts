import { randomUUID } from 'node:crypto';

/** A path on a loopback server that only those know who were told: every program of the machine reaches the port. */
export class PrivatePath {
  readonly prefix = `/${randomUUID()}`;

  /** @returns the path after the prefix; `undefined` where a request does not begin with it */
  behind(url = ''): string | undefined {
    return url.startsWith(`${this.prefix}/`) ? url.slice(this.prefix.length) : undefined;
  }
}
