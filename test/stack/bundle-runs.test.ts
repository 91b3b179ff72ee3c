import { snsEvent } from '../../lib/bench/start.ts';
import { textAbout } from '../../lib/bench/typical-events.ts';
import { type Answer, credentials, type GivenServer, givenBundle, takesEverything } from './given-bundle.ts';

const bundled = givenBundle();

test('a request of the bundle is signed with the credentials of the environment, token and all', async () => {
  const server = await bundled.serve(takesEverything);
  const process = await bundled.start(server.endpoint);
  await process.invoke(snsEvent(textAbout(1, 'message-1')));
  const [put] = writesTo(server);
  expect(put?.headers).toMatchObject({
    authorization: expect.stringMatching(
      /^AWS4-HMAC-SHA256 Credential=anybody\/\d{8}\/eu-west-1\/dynamodb\/aws4_request, SignedHeaders=\S*x-amz-security-token\S*, Signature=[0-9a-f]{64}$/,
    ),
    'x-amz-security-token': credentials.AWS_SESSION_TOKEN,
  });
});

test('without credentials nothing is sent, and the invocation fails with the name of the variable', async () => {
  const server = await bundled.serve(takesEverything);
  const process = await bundled.start(server.endpoint, {});
  await expect(process.invoke(snsEvent(textAbout(1, 'message-1')))).rejects.toThrow(
    'MissingCredentials: The environment variable AWS_ACCESS_KEY_ID is not set',
  );
  expect(server.requests).toEqual([]);
});

test('one row is one round trip', async () => {
  const server = await bundled.serve(takesEverything);
  const process = await bundled.start(server.endpoint);
  await process.invoke(snsEvent(textAbout(1, 'message-1')));
  expect(writesTo(server).map(operation)).toEqual(['PutItem']);
});

test('fifty rows are two round trips, both at once', async () => {
  const server = await bundled.serve(takesTwoTogether());
  const process = await bundled.start(server.endpoint);
  await process.invoke(snsEvent(textAbout(50, 'message-1')));
  expect(writesTo(server).map(operation)).toEqual(['BatchWriteItem', 'BatchWriteItem']);
  expect(writesTo(server).map(({ body }) => JSON.parse(body).RequestItems.events.length)).toEqual([25, 25]);
});

/** Answers no write before the second has come. */
function takesTwoTogether(): Answer {
  const waiting: (() => void)[] = [];
  return (response, { method }) => {
    if (method === 'GET') return takesEverything(response);
    waiting.push(() => takesEverything(response));
    if (waiting.length === 2) for (const answer of waiting) answer();
  };
}

function writesTo(server: GivenServer) {
  return server.requests.filter(({ method }) => method === 'POST');
}

function operation({ headers }: GivenServer['requests'][number]): string | undefined {
  return String(headers['x-amz-target']).split('.')[1];
}
