import { text } from 'node:stream/consumers';
import type { EventBridgeClientConfig, PutEventsCommandInput, PutEventsCommandOutput } from '@aws-sdk/client-eventbridge';
import { HttpRequest } from '@smithy/core/transport';
import { NodeHttpHandler, type NodeHttpHandlerOptions } from '@smithy/node-http-handler';
import { SignatureV4 } from '@smithy/signature-v4';
import { defaultProvider } from '../../bundle-replacements/credential-provider-node.ts';
import { Sha256 } from './sha256.ts';

/**
 * In the bundle this stands for `@aws-sdk/client-eventbridge`: one operation, signed and sent by the parts of the SDK that sign and send. The client takes
 * four times as much, for endpoints, retries and schemas of which this operation needs none.
 * @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html
 */
export class EventBridgeClient {
  private readonly http: NodeHttpHandler;
  private readonly signer = new SignatureV4({
    service: 'events',
    region: variable('AWS_REGION'),
    credentials: defaultProvider(),
    sha256: Sha256,
  });

  constructor({ requestHandler }: Pick<EventBridgeClientConfig, 'requestHandler'>) {
    this.http = new NodeHttpHandler(requestHandler as NodeHttpHandlerOptions);
  }

  async send({ input }: PutEventsCommand): Promise<Pick<PutEventsCommandOutput, 'Entries'>> {
    const request = await this.signer.sign(requestOf(input));
    const { response } = await this.http.handle(new HttpRequest(request));
    const body = await text(response.body);
    if (response.statusCode >= 300) throw refusal(response.statusCode, body);
    return JSON.parse(body);
  }
}

export class PutEventsCommand {
  constructor(readonly input: PutEventsCommandInput) {}
}

function requestOf({ Entries = [] }: PutEventsCommandInput): HttpRequest {
  // The stack names it, since partitions have domains of their own.
  const { protocol, hostname, port, host } = new URL(variable('AWS_ENDPOINT_URL_EVENTBRIDGE'));
  const body = JSON.stringify({ Entries: Entries.map(({ Time, ...entry }) => ({ ...entry, Time: Number(Time) / 1_000 })) });
  return new HttpRequest({
    method: 'POST',
    protocol,
    hostname,
    ...(port !== '' && { port: Number(port) }),
    path: '/',
    headers: {
      host,
      'content-type': 'application/x-amz-json-1.1',
      'content-length': String(Buffer.byteLength(body)),
      'x-amz-target': 'AWSEvents.PutEvents',
    },
    body,
  });
}

/** With the name that AWS gives it: `{ "__type": "com.amazonaws...#ThrottlingException" }`. */
function refusal(httpStatusCode: number, body: string): Error {
  const [, name = 'Unknown'] = /"__type"\s*:\s*"(?:[^"#]*#)?([A-Za-z]+)/.exec(body) ?? [];
  return Object.assign(new Error(), { name, $metadata: { httpStatusCode } });
}

function variable(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(`The environment variable ${name} is not set.`);
}
