import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import * as standIn from '../../../lambda/forward/bundle-replacements/client-eventbridge.ts';

// The bundle has a stand-in for the SDK's client: both have to ask, and to understand what is answered, alike.
const asked: object[] = [];
const answers: (readonly [status: number, body: string])[] = [];
const server = createServer(async (incoming, response) => {
  const { 'content-type': type, 'x-amz-target': target, 'x-amz-security-token': token, authorization = '' } = incoming.headers;
  const scope = /Credential=(\S+?)\/\d{8}(\/\S+),/.exec(authorization)?.slice(1);
  asked.push({
    method: incoming.method,
    url: incoming.url,
    type,
    target,
    token,
    scope,
    body: JSON.parse(await text(incoming)),
  });
  const [status = 200, body = '{}'] = answers.shift() ?? [];
  response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.1' }).end(body);
});
beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  Object.assign(process.env, {
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'anybody',
    AWS_SECRET_ACCESS_KEY: 'anything',
    AWS_SESSION_TOKEN: 'for-a-while',
    AWS_ENDPOINT_URL_EVENTBRIDGE: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  });
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const command = {
  Entries: [
    {
      EventBusName: 'arn:aws:events:eu-west-1:123456789012:event-bus/mail',
      Source: 'ses-events',
      DetailType: 'bounce',
      Time: new Date('2026-11-01T10:00:01.234Z'),
      Resources: ['arn:aws:dynamodb:eu-west-1:123456789012:table/events'],
      Detail: '{"subject":"Grüße \\u0001"}',
    },
  ],
};

test.each([
  [200, '{"FailedEntryCount":1,"Entries":[{"EventId":"one"},{"ErrorCode":"ThrottlingException"}]}'],
  [400, '{"__type":"ThrottlingException","message":"Rate exceeded"}'],
  [400, '{"__type":"com.amazonaws.events#AccessDeniedException"}'],
  [500, '{"__type":"InternalException"}'],
])('answered with %i %s, the stand-in and the client of the SDK ask and understand alike', async (status, body) => {
  asked.length = 0;
  answers.push([status, body], [status, body]);
  const settings = { maxAttempts: 1, requestHandler: { requestTimeout: 600_000 } };
  const [real, own] = [new EventBridgeClient(settings), new standIn.EventBridgeClient(settings)];
  const ofReal = await real.send(new PutEventsCommand(command)).then(understood, refused);
  const ofOwn = await own.send(new standIn.PutEventsCommand(command)).then(understood, refused);
  expect(ofOwn).toEqual(ofReal);
  expect(asked[1]).toEqual(asked[0]);
  real.destroy();
});

function understood({ Entries }: { readonly Entries?: unknown }): unknown {
  return Entries;
}

function refused({
  name,
  $metadata,
}: {
  readonly name: string;
  readonly $metadata: { readonly httpStatusCode: number };
}): unknown {
  return [name, $metadata.httpStatusCode];
}
