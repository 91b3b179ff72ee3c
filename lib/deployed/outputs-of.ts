import { groupBy } from '../events/group-by.ts';
import { outputs } from '../stack/names.ts';
import type { FeedIndex } from '../table/settings.ts';
import { UserError } from './user-error.ts';

/** What the outputs say of a pipeline: what every reader needs, and the others as they stand there. */
export type PipelineOutputs = {
  readonly tableName: string;
  readonly shardCount: number;
  readonly feedIndex: FeedIndex;
  readonly outputs: NamedOutputs;
};

/** The value of each output that is there, by its name in `lib/stack/names.ts`. */
export type NamedOutputs = { readonly [Name in keyof typeof outputs]?: string };

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

/** The first versions had no FeedIndex. */
function ownPipeline(values: ReadonlyMap<string, string>): PipelineOutputs | undefined {
  return pipelineOf({ feedIndex: 'all', ...byName(([, key]) => values.get(key)) });
}

/** A table without a shard count may be anybody's. */
function pipelineOf(named: NamedOutputs): PipelineOutputs | undefined {
  const { tableName, feedIndex } = named;
  const shardCount = Number(named.shardCount);
  if (!tableName || !feedIndex || !(shardCount >= 1)) return undefined;
  return { tableName, shardCount, feedIndex: feedIndex === 'problems' ? 'problems' : 'all', outputs: named };
}

const names = Object.entries(outputs) as readonly (readonly [keyof typeof outputs, string])[];

function byName(valueIn: (name: (typeof names)[number]) => string | undefined): NamedOutputs {
  const found = names.map((name) => [name[0], valueIn(name)] as const);
  return Object.fromEntries(found.filter(([, value]) => value !== undefined));
}

/**
 * The CDK names an output of a construct by its path in the stack, without the signs, and a hash of that path: `MailTableName0A1B2C3D`.
 * @see https://docs.aws.amazon.com/cdk/v2/guide/identifiers.html
 */
const ofConstruct = new RegExp(`^([A-Za-z0-9]+?)(${Object.values(outputs).join('|')})[0-9A-F]{8}$`);

/** Without a pipeline where paths that differ in their signs alone, `A/B` and `AB`, look alike: nothing tells which outputs belong together. */
type Construct = { readonly prefix: string; readonly pipeline?: PipelineOutputs };

function constructsIn(values: ReadonlyMap<string, string>): readonly Construct[] {
  const found = [...values].flatMap(([output, value]) => {
    const [, prefix = '', key] = ofConstruct.exec(output) ?? [];
    return key === undefined ? [] : [{ prefix, key, value }];
  });
  return [...groupBy(found, ({ prefix }) => prefix)].flatMap(([prefix, group]) => {
    if (new Set(group.map(({ key }) => key)).size < group.length) return [{ prefix }];
    const pipeline = pipelineOf(byName(([, wanted]) => group.find(({ key }) => key === wanted)?.value));
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
