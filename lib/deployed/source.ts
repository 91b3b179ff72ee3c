import type { FeedIndex } from '../table/settings.ts';

/** Which table is asked, and how it is reached. */
export type Source = (
  | {
      readonly kind: 'stack';
      readonly stack: string;
      /** The variable of the environment that names it, where none was given. */
      readonly stackVariable?: string;
    }
  | { readonly kind: 'table'; readonly table: string; readonly shards: number; readonly feedIndex: FeedIndex }
  | {
      readonly kind: 'local';
      /** The folder of the world, where one was given. */
      readonly path?: string;
    }
) & {
  readonly region?: string;
  readonly profile?: string;
  readonly endpointUrl?: string;
  /** @default as the AWS CLI finds them */
  readonly credentials?: Credentials;
};

/** A stack as it stands in a sentence. */
export function namedStack({ stack, stackVariable }: Source & { readonly kind: 'stack' }): string {
  return stackVariable === undefined ? stack : `${stack} (from ${stackVariable})`;
}

/** What is asked, as a heading: `stack ses-events in eu-west-1`. */
export function namedSource(source: Source): string {
  if (source.kind === 'local') return 'the local world';
  const name = source.kind === 'stack' ? `stack ${source.stack}` : `table ${source.table}`;
  return source.region === undefined ? name : `${name} in ${source.region}`;
}

type Keys = { readonly accessKeyId: string; readonly secretAccessKey: string; readonly sessionToken?: string };

/** The keys of an identity of AWS, or what asks for them: a provider of the AWS SDK, for one. Those that expire say when. */
export type Credentials = Keys | (() => Promise<Keys & { readonly expiration?: Date }>);

/** Which service of AWS was asked. */
export type Service = 'DynamoDB' | 'CloudFormation' | 'Lambda' | 'SQS' | 'S3';
