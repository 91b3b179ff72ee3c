import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/**
 * The program of a function's process, compiled before it runs: loads the handler in `argv[2]`, then asks the Runtime API for invocations,
 * one after another. Takes `node:http` by `require`, as AWS's own runtime client does: as an ES module it costs 35 ms, and a bundle that
 * imports it so would look innocent.
 */
const { request, Agent } = createRequire(import.meta.url)('node:http') as typeof import('node:http');
const runtime = `http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/invocation`;
const agent = new Agent({ keepAlive: true });

const { handler } = await import(pathToFileURL(process.argv[2] ?? '').href);
const started = processor();
for (;;) {
  const { id, body } = await call('GET', `next?processor=${started}`);
  const before = processor();
  try {
    await handler(JSON.parse(body), { getRemainingTimeInMillis: () => 30_000 });
    await call('POST', `${id}/response?processor=${processor() - before}`);
  } catch (error) {
    await call('POST', `${id}/error`, String(error));
  }
}

/** Microseconds of a processor that this process has taken, with those of its compiler and its collector of garbage. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

function call(method: string, path: string, message = ''): Promise<{ id: string; body: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(`${runtime}/${path}`, { method, agent }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part) => {
        body += part;
      });
      response.on('end', () => resolve({ id: String(response.headers['lambda-runtime-aws-request-id']), body }));
    });
    outgoing.on('error', reject).end(message);
  });
}
