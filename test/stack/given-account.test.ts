import { once } from 'node:events';
import { request } from 'node:http';
import { roleArn } from './account/bootstrap.ts';
import { GivenAccount } from './account/given-account.ts';

let account: GivenAccount;
beforeEach(async () => {
  account = new GivenAccount();
  await account.start();
});
afterEach(() => account.stop());

test('an operation that the stand-in has not is noted and refused', async () => {
  expect((await asked('sqs', 'Action=DeleteQueue')).status).toBe(400);
  expect((await asked('cloudformation', 'Action=DeleteStack&StackName=ses-events')).status).toBe(400);
  expect(account.unanswered).toEqual(['sqs:undefined', 'cloudformation:DeleteStack']);
});

test('what goes past the endpoint comes to the proxy, and is noted', async () => {
  const { HTTPS_PROXY = '' } = account.environment;
  const past = request(HTTPS_PROXY, { method: 'CONNECT', path: 'sts.eu-west-1.amazonaws.com:443' }).end();
  const [{ statusCode }, socket] = await once(past, 'connect');
  socket.destroy();
  expect(statusCode).toBe(403);
  expect(account.unanswered).toEqual(['CONNECT sts.eu-west-1.amazonaws.com:443']);
});

test('a role that is none of the bootstrap is not lent', async () => {
  const assume = (role: string) => asked('sts', new URLSearchParams({ Action: 'AssumeRole', RoleArn: role }).toString());
  expect((await assume(roleArn('deploy'))).status).toBe(200);
  expect((await assume(roleArn('cfn-exec'))).status).toBe(400);
});

test('a bucket that is not the one of the bootstrap is not there', async () => {
  const { AWS_ENDPOINT_URL } = account.environment;
  const put = { method: 'PUT', headers: signedFor('s3'), body: 'anything' };
  expect((await fetch(`${AWS_ENDPOINT_URL}/another/key?x-id=PutObject`, put)).status).toBe(404);
  expect([...account.objects]).toEqual([]);
});

function asked(service: string, body: string): Promise<Response> {
  const { AWS_ENDPOINT_URL = '' } = account.environment;
  return fetch(AWS_ENDPOINT_URL, { method: 'POST', headers: signedFor(service), body });
}

function signedFor(service: string) {
  return { Authorization: `AWS4-HMAC-SHA256 Credential=AKIAPERSON/20261125/eu-west-1/${service}/aws4_request, Signature=0` };
}
