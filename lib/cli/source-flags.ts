import type { Reach } from '../deployed/client-configuration.ts';
import { localPlace } from '../deployed/local-place.ts';
import { shellWord } from '../deployed/shell-word.ts';
import type { Source } from '../deployed/source.ts';

/** What a command line needs beside its command to ask the same table, for a shell to read: nothing, or ` --stack staging`. */
export function sourceFlags(source: Source): string {
  return whichFlags(source) + reachFlags(source);
}

/** The same of the region and the credentials alone. */
export function reachFlags({ region, profile, endpointUrl }: Reach): string {
  return flag('region', region) + flag('profile', profile) + flag('endpoint-url', endpointUrl && withoutSecrets(endpointUrl));
}

/** What is printed is kept: who reads it has to know the user and the password of an endpoint. */
function withoutSecrets(endpointUrl: string): string {
  return endpointUrl.replace(/^(https?:\/\/)[^/?#]*@/i, '$1USER:PASSWORD@');
}

/** That of --shards. */
const defaultShards = 4;

function whichFlags(source: Source): string {
  switch (source.kind) {
    case 'stack':
      return flag('stack', source.stack);
    case 'table':
      return (
        flag('table', source.table) +
        flag('shards', source.shards === defaultShards ? undefined : String(source.shards)) +
        flag('feed-index', source.feedIndex === 'all' ? undefined : source.feedIndex)
      );
    case 'local':
      return ` --local${localPlace(source.path).flag}`;
  }
}

function flag(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` --${name} ${shellWord(value)}`;
}
