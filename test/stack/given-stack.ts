import { Match, Template } from 'aws-cdk-lib/assertions';
import { synthesize } from '../../lib/stack/synthesize.ts';

export type Resource = {
  readonly id: string;
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DependsOn?: readonly string[];
};

export type Statement = Readonly<Record<'Sid' | 'Effect' | 'Action' | 'Resource' | 'Principal' | 'Condition', unknown>>;

/** The settings of `cdk.json` are left out: a person who changes them there changes no promise. */
export function givenStack(settings: Readonly<Record<string, unknown>> = {}): Template {
  return Template.fromJSON(synthesize({ sesEvents: settings }));
}

export function resources(stack: Template): readonly Resource[] {
  const described = stack.toJSON().Resources as Record<string, Omit<Resource, 'id' | 'Properties'> & Partial<Resource>>;
  return Object.entries(described).map(([id, resource]) => ({ ...resource, id, Properties: resource.Properties ?? {} }));
}

export function only(stack: Template, type: string): Resource {
  const [resource, ...others] = resources(stack).filter(({ Type }) => Type === type);
  if (!resource || others.length > 0)
    throw new Error(`The stack has not one ${type}, but ${others.length + (resource ? 1 : 0)}.`);
  return resource;
}

export function countsByType(stack: Template): Record<string, number> {
  const types = resources(stack).map(({ Type }) => Type);
  return Object.fromEntries(types.map((type) => [type, types.filter((other) => other === type).length]));
}

export function statements(stack: Template, type: string, policy = 'PolicyDocument'): readonly Statement[] {
  return resources(stack)
    .filter(({ Type }) => Type === type)
    .flatMap(({ Properties }) => (Properties[policy] as { readonly Statement: readonly Statement[] }).Statement);
}

export function allowed(actions: readonly string[], resourceId: string) {
  return { Effect: 'Allow', Action: actions, Resource: arn(resourceId) };
}

export function arn(resourceId: string) {
  return { 'Fn::GetAtt': [resourceId, 'Arn'] };
}

export function failedEventsQueue(stack: Template): string {
  return (outputValues(stack).FailedEventsQueueUrl as { readonly Ref: string }).Ref;
}

export function undeliveredEventsQueue(stack: Template): string {
  return (outputValues(stack).UndeliveredEventsQueueUrl as { readonly Ref: string }).Ref;
}

export function outputValues(stack: Template): Record<string, unknown> {
  const outputs = stack.toJSON().Outputs as Record<string, { readonly Value: unknown }>;
  return Object.fromEntries(Object.entries(outputs).map(([name, { Value }]) => [name, Value]));
}

export function matchingEventTypes(stack: Template): unknown {
  const { EventDestination } = only(stack, 'AWS::SES::ConfigurationSetEventDestination').Properties;
  return (EventDestination as { readonly MatchingEventTypes: unknown }).MatchingEventTypes;
}

export function environment(stack: Template): unknown {
  return (only(stack, 'AWS::Lambda::Function').Properties.Environment as { readonly Variables: unknown }).Variables;
}

export function keySchema(key: { readonly partition: string; readonly sort: string }) {
  return [
    { AttributeName: key.partition, KeyType: 'HASH' },
    { AttributeName: key.sort, KeyType: 'RANGE' },
  ];
}

export function expectReplica(stack: Template, properties: Record<string, unknown>): void {
  stack.hasResourceProperties('AWS::DynamoDB::GlobalTable', { Replicas: [Match.objectLike(properties)] });
}

/** Joins and references as one text, `<Name>` where CloudFormation will put the value. */
export function flat(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_key, part) => {
    if (typeof part?.Ref === 'string') return `<${part.Ref}>`;
    return part?.['Fn::Join'] ? part['Fn::Join'][1].join(part['Fn::Join'][0]) : part;
  });
}
