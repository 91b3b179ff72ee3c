import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AwsAnswer, type AwsRequest, type Operations, parametersOf, readRequest } from './aws-request.ts';
import { CloudFormation } from './cloudformation.ts';
import { s3, s3Operation } from './s3.ts';
import { ssm } from './ssm.ts';
import { person, sts } from './sts.ts';

export type Call = {
  /** As IAM names it, `sts:AssumeRole`. */
  readonly action: string;
  /** The ARN of whoever signed it. */
  readonly by: string;
  readonly request: AwsRequest;
};

type Service = readonly [operations: Operations, operation: string | null | undefined];

const nothing: Service = [{}, undefined];

/** STS, SSM, S3 and CloudFormation of a bootstrapped account, on 127.0.0.1. */
export class GivenAccount {
  readonly calls: Call[] = [];
  /** Calls of operations that it has not, and whatever was to go elsewhere. */
  readonly unanswered: string[] = [];
  private readonly sts = sts();
  private readonly s3 = s3();
  readonly objects = this.s3.objects;
  readonly cloudFormation = new CloudFormation(this.objects);
  private readonly server: Server;

  constructor() {
    this.server = createServer(async (incoming, response) => {
      const { status = 200, body } = this.answer(await readRequest(incoming));
      response.writeHead(status).end(body);
    });
    // What is not asked at the endpoint asks the proxy for a way out.
    this.server.on('connect', ({ url }, socket) => {
      this.unanswered.push(`CONNECT ${url}`);
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n', () => socket.destroy());
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  /** Of a process that knows this account and nothing else of AWS. */
  get environment(): Readonly<Record<string, string>> {
    const url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return {
      AWS_ENDPOINT_URL: url,
      HTTPS_PROXY: url,
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: person.accessKeyId,
      AWS_SECRET_ACCESS_KEY: 'anything',
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    };
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answer(request: AwsRequest): AwsAnswer {
    const services: Readonly<Record<string, Service>> = {
      sts: [this.sts.operations, parametersOf(request).get('Action')],
      cloudformation: [this.cloudFormation.operations, parametersOf(request).get('Action')],
      ssm: [ssm, String(request.headers['x-amz-target']).split('.')[1]],
      s3: [this.s3.operations, s3Operation(request)],
    };
    const [operations, operation] = services[request.service] ?? nothing;
    const action = `${request.service}:${operation}`;
    this.calls.push({ action, by: this.sts.arnOf(request.accessKeyId), request });
    const answer = operations[String(operation)];
    if (answer) return answer(request);
    this.unanswered.push(action);
    return { status: 400, body: `The stand-in does not answer ${action}.` };
  }
}
