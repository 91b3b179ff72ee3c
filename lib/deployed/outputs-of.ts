import { groupBy } from '../events/group-by.ts';
import { outputs } from '../stack/names.ts';
import type { FeedIndex } from '../table/settings.ts';
import { UserError } from './user-error.ts';

/** What a reader needs to know of a pipeline. */
export type PipelineOutputs = { readonly tableName: string; readonly shardCount: number; readonly feedIndex: FeedIndex };

/** Which pipeline of a stack, as people name it. */
export type Named = {
  readonly stack: string;
  /** The path of the construct in the stack. */
  readonly construct?: string;
};

/**
 * Finds a pipeline in the outputs of a stack: of ours, whose outputs have their own names, or of another one that holds the pipeline as a construct.
 * @throws UserError where there is none, or where there are several and none is named
 */
export function outputsOf(values: ReadonlyMap<string, string>, named: Named): PipelineOutputs {
  const { stack, construct } = named;
  const own = ownPipeline(values);
  if (own !== undefined && construct === undefined) return own;
  const all = constructsIn(values);
  const [only, another] = construct === undefined ? all : all.filter(({ prefix }) => prefix === withoutSigns(construct));
  if (only?.pipeline && another === undefined) return only.pipeline;
  const names = [...(own ? [stack] : []), ...all.map(({ prefix }) => `${stack}/${prefix}`)];
  throw new UserError(another ? severalOf(stack, names) : only ? alikeOf(stack, only) : noneOf(named, names));
}

/** The first versions had no FeedIndex. A table without a shard count may be anybody's. */
function ownPipeline(values: ReadonlyMap<string, string>): PipelineOutputs | undefined {
  return pipelineOf(values.get(outputs.tableName), values.get(outputs.shardCount), values.get(outputs.feedIndex) ?? 'all');
}

function pipelineOf(tableName?: string, shards?: string, feed?: string): PipelineOutputs | undefined {
  const shardCount = Number(shards);
  if (!tableName || !feed || !(shardCount >= 1)) return undefined;
  return { tableName, shardCount, feedIndex: feed === 'problems' ? 'problems' : 'all' };
}

const ofReaders = [outputs.tableName, outputs.shardCount, outputs.feedIndex] as const;

/**
 * The CDK names an output of a construct by its path in the stack, without the signs, and a hash of that path: `MailTableName0A1B2C3D`.
 * @see https://docs.aws.amazon.com/cdk/v2/guide/identifiers.html
 */
const ofConstruct = new RegExp(`^([A-Za-z0-9]+)(${ofReaders.join('|')})[0-9A-F]{8}$`);

/** Without a pipeline where paths that differ in their signs alone, `A/B` and `AB`, look alike: nothing tells which outputs belong together. */
type Construct = { readonly prefix: string; readonly pipeline?: PipelineOutputs };

function constructsIn(values: ReadonlyMap<string, string>): readonly Construct[] {
  const found = [...values].flatMap(([key, value]) => {
    const [, prefix = '', name] = ofConstruct.exec(key) ?? [];
    return name === undefined ? [] : [{ prefix, name, value }];
  });
  return [...groupBy(found, ({ prefix }) => prefix)].flatMap(([prefix, group]) => {
    if (group.length > ofReaders.length) return [{ prefix }];
    const [table, shards, feed] = ofReaders.map((wanted) => group.find(({ name }) => name === wanted)?.value);
    const pipeline = pipelineOf(table, shards, feed);
    return pipeline === undefined ? [] : [{ prefix, pipeline }];
  });
}

function withoutSigns(path: string): string {
  return path.replaceAll(/[^A-Za-z0-9]/g, '');
}

function severalOf(stack: string, names: readonly string[]): string {
  return `The stack ${stack} holds several pipelines of ses-events: name one, ${names.map((name) => `--stack ${name}`).join(' or ')}.`;
}

function alikeOf(stack: string, { prefix }: Construct): string {
  return `The stack ${stack} holds several constructs whose outputs begin with ${prefix}: name the table with --table.`;
}

function noneOf({ stack, construct }: Named, names: readonly string[]): string {
  const wanted = construct === undefined ? 'no' : `no construct ${construct} with an`;
  const remedy =
    names.length > 0
      ? `name one that is there, ${names.map((name) => `--stack ${name}`).join(' or ')}`
      : 'name the stack of ses-events with --stack, or its table with --table';
  return `The stack ${stack} has ${wanted} output ${outputs.tableName}: ${remedy}.`;
}
