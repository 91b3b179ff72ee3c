import { request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';

/**
 * The program of the child process that runs the bundle: asks the Runtime API for invocations, one after another, as AWS's own runtime
 * client does, and logs failures as that one does with JSON logs.
 */
const { AWS_LAMBDA_RUNTIME_API: api = '', LAMBDA_TASK_ROOT: taskRoot = '' } = process.env;
const runtime = `http://${api}/2018-06-01/runtime`;

type Handler = (
  event: unknown,
  context: { readonly awsRequestId: string; readonly getRemainingTimeInMillis: () => number },
) => Promise<unknown>;

// Ctrl-C reaches every process of the terminal, SIGTERM often all of a service; the world that started this one ends it, after its last
// invocation.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});

const handler = await load();
for (;;) await serveOne(handler);

async function load(): Promise<Handler> {
  try {
    return (await import(pathToFileURL(join(taskRoot, 'index.mjs')).href)).handler;
  } catch (error) {
    await call('POST', '/init/error', failure(error));
    throw error;
  }
}

async function serveOne(handle: Handler): Promise<void> {
  const { headers, body } = await call('GET', '/invocation/next');
  const awsRequestId = String(headers['lambda-runtime-aws-request-id']);
  const deadline = Number(headers['lambda-runtime-deadline-ms']);
  try {
    const result = await handle(JSON.parse(body), { awsRequestId, getRemainingTimeInMillis: () => deadline - Date.now() });
    await call('POST', `/invocation/${awsRequestId}/response`, result ?? null);
  } catch (error) {
    const [timestamp, message] = [new Date().toISOString(), logged(error)];
    process.stderr.write(`${JSON.stringify({ timestamp, level: 'ERROR', requestId: awsRequestId, message })}\n`);
    await call('POST', `/invocation/${awsRequestId}/error`, failure(error));
  }
}

function failure(error: unknown): { errorType: string; errorMessage: string; stackTrace: string[] } {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  return { errorType: name, errorMessage: message, stackTrace: stack.split('\n').slice(1) };
}

/** AWS's runtime client writes out every property of an error, and calls it by the name of its class. */
function logged(error: unknown): object {
  const thrown = error instanceof Error ? error : new Error(String(error));
  return {
    errorType: thrown.constructor.name,
    errorMessage: thrown.message,
    stackTrace: thrown.stack?.split('\n'),
    ...thrown,
  };
}

function call(
  method: string,
  path: string,
  body?: unknown,
): Promise<{ headers: NodeJS.Dict<string | string[]>; body: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(`${runtime}${path}`, { method }, (response) => {
      text(response).then((answer) => resolve({ headers: response.headers, body: answer }), reject);
    });
    outgoing.on('error', reject).end(body === undefined ? undefined : JSON.stringify(body));
  });
}
