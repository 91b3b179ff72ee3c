import type { AwsAnswer, AwsRequest, Operations } from './aws-request.ts';
import { assetBucket, region } from './bootstrap.ts';
import { xml } from './xml.ts';

/** Objects by bucket and key, as in a path: `bucket/key`. */
export type Objects = ReadonlyMap<string, Buffer>;

/** Keeps what is put into the bucket of the bootstrap. Paths name the bucket, since an IP address has no subdomains. */
export function s3(): { readonly operations: Operations; readonly objects: Objects } {
  const objects = new Map<string, Buffer>();
  const operations: Operations = {
    ListObjectsV2: inTheBucket(({ url }) => listed(objects, `${assetBucket}/${url.searchParams.get('prefix')}`)),
    GetBucketLocation: inTheBucket(() => ({ body: xml({ LocationConstraint: region }) })),
    GetBucketEncryption: inTheBucket(() => ({ body: encryption })),
    PutObject: inTheBucket((request) => {
      objects.set(pathOf(request), request.body);
      return { body: '' };
    }),
  };
  return { operations, objects };
}

/** S3 names no operation: method, path and parameters tell it. */
export function s3Operation({ method, url }: AwsRequest): string {
  if (method === 'PUT' && url.search === '?x-id=PutObject') return 'PutObject';
  const [parameter = ''] = url.searchParams.keys();
  const ofBucket = new Map([
    ['list-type', 'ListObjectsV2'],
    ['location', 'GetBucketLocation'],
    ['encryption', 'GetBucketEncryption'],
  ]);
  return (method === 'GET' && ofBucket.get(parameter)) || `${method} ${url.pathname}${url.search}`;
}

function inTheBucket(answer: (request: AwsRequest) => AwsAnswer): (request: AwsRequest) => AwsAnswer {
  return (request) =>
    pathOf(request).split('/')[0] === assetBucket
      ? answer(request)
      : { status: 404, body: xml({ Error: { Code: 'NoSuchBucket', Message: pathOf(request) } }) };
}

function pathOf({ url }: AwsRequest): string {
  return decodeURIComponent(url.pathname.slice(1));
}

function listed(objects: Objects, prefix: string): AwsAnswer {
  const found = [...objects.keys()].filter((path) => path.startsWith(prefix)).map((path) => path.slice(assetBucket.length + 1));
  const contents = found.map((Key) => xml({ Contents: { Key, Size: objects.get(`${assetBucket}/${Key}`)?.length } }));
  return { body: `<ListBucketResult><KeyCount>${found.length}</KeyCount>${contents.join('')}</ListBucketResult>` };
}

const encryption = xml({
  ServerSideEncryptionConfiguration: { Rule: { ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } } },
});
