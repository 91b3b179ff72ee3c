import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';

export type AwsRequest = {
  /** As the signature names it: `sts`, `s3`, ... Empty where nothing is signed. */
  readonly service: string;
  readonly accessKeyId: string;
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
};

export type AwsAnswer = { readonly status?: number; readonly body: string };

/** A service by the names of its operations. What is missing here, the stand-in does not answer. */
export type Operations = Readonly<Record<string, (request: AwsRequest) => AwsAnswer>>;

/** One endpoint serves all services: the scope of the signature says which is meant, and whose credentials signed. */
export async function readRequest(incoming: IncomingMessage): Promise<AwsRequest> {
  const { method = '', url = '', headers } = incoming;
  const scope = /Credential=([^/]+)\/\d{8}\/[^/]+\/([^/]+)\/aws4_request/.exec(headers.authorization ?? '');
  const [, accessKeyId = '', service = ''] = scope ?? [];
  return { service, accessKeyId, method, url: new URL(url, 'http://stand-in'), headers, body: await buffer(incoming) };
}

/** Of a request of the query protocol, which STS and CloudFormation speak. */
export function parametersOf({ body }: AwsRequest): URLSearchParams {
  return new URLSearchParams(body.toString());
}
