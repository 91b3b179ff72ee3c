import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LambdaService } from '../../lib/local/lambda-service.ts';
import { patience } from './patience.ts';
import { until } from './until.ts';

const services: LambdaService[] = [];
const folders: string[] = [];

afterEach(async () => {
  await Promise.all(services.splice(0).map((service) => service.stop()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

test('an invocation that succeeds is invoked once', async () => {
  const { service } = givenFunction('async () => {}');
  await service.invoke({ a: 1 });
  expect(service).toMatchObject({ invocations: 1, failureQueue: [] });
});

test('a failing invocation is repeated twice and then goes to the failure queue, whole', async () => {
  const { service, log } = givenFunction('async () => { throw new RangeError("no"); }');
  await service.invoke({ a: 1 });
  expect(service.invocations).toBe(3);
  expect(service.failureQueue).toEqual([
    {
      requestContext: { condition: 'RetriesExhausted', approximateInvokeCount: 3 },
      requestPayload: { a: 1 },
      responsePayload: { errorType: 'RangeError', errorMessage: 'no' },
    },
  ]);
  await until(() => log.length === 3);
  expect(log.map((line) => JSON.parse(line).message.errorType)).toEqual(['RangeError', 'RangeError', 'RangeError']);
});

test('an attempt that fails for a while is repeated in the same execution environment', async () => {
  const { service } = givenFunction(
    'async () => { globalThis.calls = (globalThis.calls ?? 0) + 1; if (globalThis.calls < 3) throw new Error("not yet"); }',
  );
  await service.invoke({});
  expect(service).toMatchObject({ invocations: 3, failureQueue: [] });
});

test.each([
  ['exits', 'async () => process.exit(3)', patience, 'Runtime.ExitError', 'exit code 3'],
  ['never ends', 'async () => new Promise(() => setInterval(() => {}, 1000))', 500, 'Sandbox.Timedout', '500 ms'],
])('a function that %s is replaced, repeated and reported', async (_, handler, timeout, errorType, message) => {
  const { service } = givenFunction(handler, timeout);
  await service.invoke({});
  expect(service.failureQueue[0]?.responsePayload).toEqual({ errorType, errorMessage: expect.stringContaining(message) });
});

test('a function whose start fails is reported with its reason', async () => {
  const { service } = givenFunction('(() => { throw new Error("TABLE_NAME is not set"); })()');
  await service.invoke({});
  expect(service.failureQueue[0]?.responsePayload.errorMessage).toContain('TABLE_NAME is not set');
});

test('invocations run beside each other up to the concurrency', async () => {
  // Each leaves a file and ends when all four are there.
  const { service } = givenFunction(
    `async () => {
      const { readdirSync, writeFileSync } = await import('node:fs');
      const folder = process.env.LAMBDA_TASK_ROOT;
      writeFileSync(folder + '/' + process.pid, '');
      while (readdirSync(folder).length < 5) await new Promise(setImmediate);
    }`,
    patience,
    4,
  );
  await Promise.all(Array.from({ length: 4 }, () => service.invoke({})));
  expect(service).toMatchObject({ invocations: 4, failureQueue: [] });
});

function givenFunction(handler: string, timeout = patience, concurrency = 1): { service: LambdaService; log: string[] } {
  const taskRoot = mkdtempSync(join(tmpdir(), 'ses-events-test-'));
  folders.push(taskRoot);
  writeFileSync(join(taskRoot, 'index.mjs'), `export const handler = ${handler};\n`);
  const log: string[] = [];
  const service = new LambdaService({ taskRoot, environment: {}, timeout, log: (line) => log.push(line) }, concurrency);
  services.push(service);
  return { service, log };
}
