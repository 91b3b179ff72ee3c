import { account, region } from './bootstrap.ts';
import { resolved } from './resolved.ts';
import type { DeployedTemplate } from './template-faults.ts';
import type { XmlValue } from './xml.ts';

export type Stack = {
  readonly name: string;
  readonly status: 'REVIEW_IN_PROGRESS' | 'CREATE_COMPLETE' | 'UPDATE_COMPLETE';
  readonly template: DeployedTemplate;
  readonly tags: Tags;
};

type Tags = readonly { readonly Key: string; readonly Value: string }[];

export type ChangeSet = Pick<Stack, 'name' | 'template' | 'tags'> & { readonly kind: 'CREATE' | 'UPDATE' };

/** Of everything: the CDK passes over events that are older than the change set. */
const time = '2026-11-25T09:30:00.000Z';

export function idOf(kind: 'stack' | 'changeSet', name: string): string {
  return `arn:aws:cloudformation:${region}:${account}:${kind}/${name}/1`;
}

export function described({ name, status, template, tags }: Stack): XmlValue {
  const { Outputs = {}, Parameters = {} } = template;
  return {
    StackId: idOf('stack', name),
    StackName: name,
    StackStatus: status,
    CreationTime: time,
    Tags: tags,
    Parameters: Object.entries(Parameters).map(([ParameterKey, { Default: ParameterValue }]) => ({
      ParameterKey,
      ParameterValue,
    })),
    Outputs: Object.entries(Outputs).map(([OutputKey, { Value }]) => ({ OutputKey, OutputValue: String(resolved(Value)) })),
  };
}

/** The event that ends a deployment. */
export function lastEvent({ name, status }: Stack): XmlValue {
  return {
    EventId: '1',
    StackId: idOf('stack', name),
    StackName: name,
    LogicalResourceId: name,
    PhysicalResourceId: idOf('stack', name),
    ResourceType: 'AWS::CloudFormation::Stack',
    ResourceStatus: status,
    Timestamp: time,
  };
}

export function changes({ name, template }: ChangeSet, stack: Stack): XmlValue {
  return {
    ChangeSetId: idOf('changeSet', name),
    ChangeSetName: name,
    StackId: idOf('stack', stack.name),
    StackName: stack.name,
    CreationTime: time,
    Status: 'CREATE_COMPLETE',
    ExecutionStatus: 'AVAILABLE',
    Changes: Object.entries(template.Resources).map(([LogicalResourceId, { Type: ResourceType }]) => ({
      Type: 'Resource',
      ResourceChange: { Action: 'Add', LogicalResourceId, ResourceType },
    })),
  };
}
