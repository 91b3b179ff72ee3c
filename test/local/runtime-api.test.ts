import { type FunctionReport, RuntimeApi } from '../../lib/local/runtime-api.ts';

const apis: RuntimeApi[] = [];
afterEach(() => {
  for (const api of apis.splice(0)) api.stop();
});

const underWay = 'a5c2f6b0-0000-4000-8000-000000000001';

test.each([
  ['without the secret', (address: string) => address.replace(/\/.*/, '')],
  ['with another secret', (address: string) => address.replace(/\/.*/, '/00000000-0000-4000-8000-000000000000')],
  ['with the secret cut off', (address: string) => address.slice(0, -1)],
  ['with the secret in other places', (address: string) => address.replace(/\/(.*)/, '/x/$1')],
])('whoever asks the Runtime API %s is refused and changes nothing', async (_, asked) => {
  const { api, heard } = await givenApi();
  const runtime = `http://${asked(api.address)}/2018-06-01/runtime`;
  for (const [method, path] of [
    ['GET', '/invocation/next'],
    ['POST', `/invocation/${underWay}/response`],
    ['POST', `/invocation/${underWay}/error`],
    ['POST', '/init/error'],
  ] as const) {
    const answer = await fetch(`${runtime}${path}`, { method, ...(method === 'POST' && { body: '{}' }) });
    expect({ status: answer.status, text: await answer.text() }).toEqual({
      status: 403,
      text: 'The path to a Runtime API is told to its function alone.\n',
    });
  }
  expect(heard).toEqual([]);
});

test.each([
  ['GET', '/invocation/next/', 404],
  ['GET', `/invocation/${underWay}/response`, 404],
  ['POST', '/invocation/next', 404],
  ['POST', `/invocation/${underWay}/response/more`, 404],
  ['DELETE', '/invocation/next', 404],
])('behind the secret %s %s is no path of it', async (method, path, status) => {
  const { api, heard } = await givenApi();
  const answer = await fetch(`http://${api.address}/2018-06-01/runtime${path}`, { method });
  expect(answer.status).toBe(status);
  expect(heard).toEqual([]);
});

test('a result for an invocation that is not under way is refused', async () => {
  const { api } = await givenApi();
  const post = (id: string) => fetch(`http://${api.address}/2018-06-01/runtime/invocation/${id}/response`, { method: 'POST' });
  expect((await post(`${underWay}0`)).status).toBe(400);
  expect((await post(underWay.slice(0, -1))).status).toBe(400);
  expect((await post(underWay)).status).toBe(202);
});

test.each([
  ['an error', '{"errorType":"RangeError","errorMessage":"no"}', { errorType: 'RangeError', errorMessage: 'no' }],
  ['nothing', '', { errorType: 'Runtime.Unknown', errorMessage: 'The function reported an error that is not JSON.' }],
  [
    'no JSON',
    '{"errorType":',
    { errorType: 'Runtime.Unknown', errorMessage: 'The function reported an error that is not JSON.' },
  ],
  ['null', 'null', { errorType: 'Runtime.Unknown', errorMessage: 'The function reported an error that is not JSON.' }],
])('a failure may be reported with %s as its body', async (_, body, error) => {
  const { api, heard } = await givenApi();
  const post = (path: string) => fetch(`http://${api.address}/2018-06-01/runtime${path}`, { method: 'POST', body });
  expect((await post(`/invocation/${underWay}/error`)).status).toBe(202);
  expect((await post('/init/error')).status).toBe(202);
  expect(heard).toEqual([
    { kind: 'failed', id: underWay, error },
    { kind: 'notStarted', error },
  ]);
});

async function givenApi(): Promise<{ readonly api: RuntimeApi; readonly heard: readonly FunctionReport[] }> {
  const heard: FunctionReport[] = [];
  const api = await RuntimeApi.start((report) => {
    heard.push(report);
    return !('id' in report) || report.id === underWay;
  });
  apis.push(api);
  return { api, heard };
}
