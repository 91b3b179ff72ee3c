import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AwsRequest, readRequest } from '../stack/account/aws-request.ts';
import { type XmlValue, xml } from '../stack/account/xml.ts';

/** A refusal of S3: its status and its code. */
export type Refusal = { readonly status: number; readonly code: string };

export type GivenS3 = {
  readonly url: string;
  /** By their keys. */
  readonly objects: Map<string, Buffer>;
  /** `ListObjectsV2 PREFIX` or `GetObject KEY RANGE` of each request. */
  readonly asked: string[];
  /** Looks at each request before it is answered. */
  refuse: (asked: string) => Refusal | undefined;
  readonly stop: () => Promise<void>;
};

/** An S3 on this machine with one bucket, as far as an archive is read. A listing comes in pages. */
export async function givenS3(bucket: string, pageSize = 1_000): Promise<GivenS3> {
  const server = createServer(async (incoming, response) => {
    const { status, body } = answer(await readRequest(incoming));
    response.writeHead(status, { 'Content-Length': body.length }).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const s3: GivenS3 = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects: new Map(),
    asked: [],
    refuse: () => undefined,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return s3;

  function answer({ url, headers }: AwsRequest): { readonly status: number; readonly body: Buffer } {
    const [, name, ...parts] = decodeURIComponent(url.pathname).split('/');
    const key = parts.join('/');
    const { range = '' } = headers;
    const isList = url.searchParams.get('list-type') === '2';
    const asked = isList ? `ListObjectsV2 ${url.searchParams.get('prefix')}` : `GetObject ${key} ${range}`;
    s3.asked.push(asked);
    if (name !== bucket) return refused({ status: 404, code: 'NoSuchBucket' });
    const refusal = s3.refuse(asked);
    if (refusal) return refused(refusal);
    return isList ? listed(url.searchParams) : part(key, range);
  }

  function listed(parameters: URLSearchParams): { readonly status: number; readonly body: Buffer } {
    const prefix = parameters.get('prefix') ?? '';
    const start = Number(parameters.get('continuation-token') ?? 0);
    const keys = [...s3.objects.keys()].filter((key) => key.startsWith(prefix)).toSorted();
    const next = start + pageSize < keys.length ? String(start + pageSize) : undefined;
    const contents = keys
      .slice(start, start + pageSize)
      .map((Key) => xml({ Contents: { Key, Size: s3.objects.get(Key)?.length } }))
      .join('');
    const end = xml({ IsTruncated: String(next !== undefined), NextContinuationToken: next } satisfies XmlValue);
    return { status: 200, body: Buffer.from(`<ListBucketResult>${contents}${end}</ListBucketResult>`) };
  }

  function part(key: string, range: string): { readonly status: number; readonly body: Buffer } {
    const object = s3.objects.get(key);
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
    if (object === undefined) return refused({ status: 404, code: 'NoSuchKey' });
    return { status: 206, body: object.subarray(Number(from), Number(to) + 1) };
  }
}

function refused({ status, code }: Refusal): { readonly status: number; readonly body: Buffer } {
  return { status, body: Buffer.from(xml({ Error: { Code: code, Message: 'of ana@example.com' } })) };
}
