import type { FeedIndex } from '../table/settings.ts';

/** Which table is asked, and how it is reached. */
export type Source = (
  | { readonly kind: 'stack'; readonly stack: string }
  | { readonly kind: 'table'; readonly table: string; readonly shards: number; readonly feedIndex: FeedIndex }
  | { readonly kind: 'local' }
) & { readonly region?: string; readonly profile?: string; readonly endpointUrl?: string };

/** Which service of AWS was asked. */
export type Service = 'DynamoDB' | 'CloudFormation';
