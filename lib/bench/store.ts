import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startProgram } from './start-program.ts';

/** What arrived since the last count: requests, how many of them at once, bytes of their bodies. */
export type Counts = { readonly requests: number; readonly mostAtOnce: number; readonly bytes: number };

/** A stand-in for DynamoDB in a process of its own, which answers every write after the same time. */
export type Store = {
  readonly endpoint: string;
  /** A file with the certificate that clients must trust; none where the store speaks without TLS. */
  readonly certificate: string | undefined;
  readonly counts: () => Promise<Counts>;
  readonly stop: () => Promise<void>;
};

/** @param latency milliseconds; DynamoDB takes about 4 */
export async function startStore(folder: string, latency: number): Promise<Store> {
  const certificate = selfSigned(folder);
  const { child, port, stop } = await startProgram('store-process.ts', String(latency), certificate ?? '');
  return {
    endpoint: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}`,
    certificate,
    counts: async () => {
      child.send('counts');
      const [counts] = await once(child, 'message');
      return counts;
    },
    stop,
  };
}

/** Key and certificate in one file, for 127.0.0.1 and two days; nothing where this machine has no OpenSSL. */
function selfSigned(folder: string): string | undefined {
  const file = join(folder, 'store.pem');
  const what = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '2'];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', file];
  try {
    execFileSync('openssl', ['req', '-x509', ...key, ...what, '-out', `${file}.crt`], { stdio: 'ignore' });
    appendFileSync(file, readFileSync(`${file}.crt`));
    return file;
  } catch {
    return undefined;
  }
}
