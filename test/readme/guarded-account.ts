import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { functionInvoked } from '../../lib/local/services/lambda-endpoint.ts';
import { LocalQueue } from '../../lib/local/services/local-queue.ts';
import type { Reply } from '../../lib/local/services/reply.ts';
import { answerSqs } from '../../lib/local/services/sqs-endpoint.ts';
import { synthesize } from '../../lib/stack/synthesize.ts';
import { type AwsAnswer, type AwsRequest, parametersOf, readRequest } from '../stack/account/aws-request.ts';
import { account, region } from '../stack/account/bootstrap.ts';
import { CloudFormation } from '../stack/account/cloudformation.ts';
import { queryError } from '../stack/account/xml.ts';
import { allows, type PermissionAsked, type Policy } from './policy.ts';

/** An account where the stack `ses-events` is, for somebody who has this policy alone: what it does not allow is refused. */
export class GuardedAccount {
  readonly allowed: PermissionAsked[] = [];
  readonly refused: PermissionAsked[] = [];
  /** Either failure queue. */
  readonly queue = new LocalQueue();
  private readonly cloudFormation = new CloudFormation(new Map());
  private readonly server: Server;

  /** @param dynamoDB the endpoint of one that has the table */
  constructor(policy: Policy, dynamoDB: string) {
    this.cloudFormation.stack = {
      name: 'ses-events',
      status: 'CREATE_COMPLETE',
      template: synthesize({ sesEvents: {} }),
      tags: [],
    };
    this.server = createServer(async (incoming, response) => {
      const request = await readRequest(incoming);
      const asked = permissionFor(request);
      const isAllowed = allows(policy, asked);
      (isAllowed ? this.allowed : this.refused).push(asked);
      const { status = 200, body } = isAllowed ? await this.answer(request, dynamoDB) : refusal(request);
      response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.0' }).end(body);
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: AwsRequest, dynamoDB: string): Promise<AwsAnswer> {
    const operation = parametersOf(request).get('Action') ?? '';
    if (request.service === 'cloudformation') return this.cloudFormation.operations[operation]?.(request) ?? refusal(request);
    if (request.service === 'sqs')
      return answered(answerSqs(() => this.queue, target(request), JSON.parse(request.body.toString())));
    if (request.service === 'lambda') return { body: 'null' };
    const headers = { 'X-Amz-Target': target(request), 'Content-Type': 'application/x-amz-json-1.0', ...signature };
    const answer = await fetch(dynamoDB, { method: 'POST', headers, body: request.body });
    return { status: answer.status, body: await answer.text() };
  }
}

/** dynalite wants one and looks at no name in it. */
const signature = {
  Authorization: 'AWS4-HMAC-SHA256 Credential=a/20261125/eu-west-1/dynamodb/aws4_request, SignedHeaders=host, Signature=a',
  'X-Amz-Date': '20261125T093000Z',
};

/** What IAM is asked for such a request. */
function permissionFor(request: AwsRequest): PermissionAsked {
  const { service } = request;
  const arn = (resource: string) => `arn:aws:${service}:${region}:${account}:${resource}`;
  if (service === 'dynamodb') {
    const { RequestItems = {}, TableName = Object.keys(RequestItems)[0], IndexName } = JSON.parse(request.body.toString());
    const index = IndexName === undefined ? '' : `/index/${IndexName}`;
    return { action: `dynamodb:${target(request).split('.')[1]}`, resource: arn(`table/${TableName}${index}`) };
  }
  if (service === 'sqs') {
    const { QueueUrl } = JSON.parse(request.body.toString());
    const operation = target(request)
      .replace('AmazonSQS.', '')
      .replace(/Batch$/, '');
    return { action: `sqs:${operation}`, resource: arn(String(QueueUrl).split('/').at(-1) ?? '') };
  }
  if (service === 'lambda')
    return { action: 'lambda:InvokeFunction', resource: arn(`function:${functionInvoked(request.url.pathname)}`) };
  const parameters = parametersOf(request);
  return { action: `${service}:${parameters.get('Action')}`, resource: arn(`stack/${parameters.get('StackName')}/1a2b`) };
}

function answered({ status, body }: Reply): AwsAnswer {
  return { status, body: JSON.stringify(body) };
}

function target({ headers }: AwsRequest): string {
  return String(headers['x-amz-target']);
}

function refusal({ service }: AwsRequest): AwsAnswer {
  return service !== 'cloudformation'
    ? {
        status: 400,
        body: JSON.stringify({ __type: 'com.amazon.coral.service#AccessDeniedException', Message: 'Not allowed.' }),
      }
    : queryError('AccessDenied', 'Not allowed.');
}
