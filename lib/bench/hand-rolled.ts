import { createHash, createHmac } from 'node:crypto';
import { createRequire } from 'node:module';
import { normalize } from '../events/normalize.ts';
import { parse } from '../ses/parse.ts';
import { toItem } from '../table/item.ts';
import { fromEnvironment } from '../table/settings.ts';

/**
 * The floor to compare with: the same rows, each sent by as little code as signs a PutItem. No SDK, no retries, no batches, no look at the
 * answer but its status: nothing to deploy.
 */
const settings = fromEnvironment(process.env);
const { AWS_REGION: region = '', AWS_ACCESS_KEY_ID: keyId = '', AWS_SECRET_ACCESS_KEY: secret = '' } = process.env;
const { AWS_SESSION_TOKEN: token = '', AWS_ENDPOINT_URL_DYNAMODB: endpoint = '' } = process.env;
const { protocol, host } = new URL(endpoint);
const { request, Agent } = createRequire(import.meta.url)(`node:${protocol.slice(0, -1)}`) as typeof import('node:https');
const agent = new Agent({ keepAlive: true });

type Event = { readonly Records: readonly { readonly Sns: { readonly Message: string } }[] };

export async function handler({ Records }: Event): Promise<void> {
  const parsed = Records.map(({ Sns }) => parse(Sns.Message));
  const facts = parsed.flatMap((message) => (message.kind === 'event' ? normalize(message.event) : []));
  await Promise.all(facts.map((fact) => put({ TableName: settings.tableName, Item: attributes(toItem(fact, settings)) })));
}

function put(input: object): Promise<void> {
  const body = JSON.stringify(input);
  return new Promise((resolve, reject) => {
    const outgoing = request(endpoint, { method: 'POST', agent, headers: signed(body) }, (answer) => {
      const failure = answer.statusCode === 200 ? undefined : new Error(`DynamoDB answered ${answer.statusCode}.`);
      answer.resume().on('end', () => (failure ? reject(failure) : resolve()));
    });
    outgoing.on('error', reject).end(body);
  });
}

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html */
function signed(body: string): Record<string, string> {
  const time = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const headers: Record<string, string> = {
    'content-type': 'application/x-amz-json-1.0',
    host,
    'x-amz-date': time,
    'x-amz-security-token': token,
    'x-amz-target': 'DynamoDB_20120810.PutItem',
  };
  const names = Object.keys(headers).join(';');
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`);
  const canonical = ['POST', '/', '', lines.join(''), names, sha256(body)].join('\n');
  const scope = [time.slice(0, 8), region, 'dynamodb', 'aws4_request'];
  const key = scope.reduce<string | Buffer>((last, part) => hmac(last, part).digest(), `AWS4${secret}`);
  const signature = hmac(key, ['AWS4-HMAC-SHA256', time, scope.join('/'), sha256(canonical)].join('\n')).digest('hex');
  const credential = `Credential=${keyId}/${scope.join('/')}`;
  const authorization = `AWS4-HMAC-SHA256 ${credential}, SignedHeaders=${names}, Signature=${signature}`;
  return { ...headers, authorization, 'content-length': String(Buffer.byteLength(body)) };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(key: string | Buffer, text: string) {
  return createHmac('sha256', key).update(text);
}

/** DynamoDB's JSON. */
function attributes(item: object): object {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, attribute(value)]));
}

function attribute(value: unknown): object {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (Array.isArray(value)) return { L: value.map(attribute) };
  return typeof value === 'object' && value !== null ? { M: attributes(value) } : { NULL: true };
}
