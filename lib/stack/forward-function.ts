import { CfnResource, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { type Policy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  ApplicationLogLevel,
  Architecture,
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  StartingPosition,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { toForwardEnvironment } from '../events/forward-settings.ts';
import { forwardFunctionCode } from './function-code.ts';
import type { Settings } from './settings/settings.ts';
import { useOf } from './use-of-key.ts';

type ForwardFunctionProps = Pick<Settings, 'eventBusArn' | 'logRetentionDays'> & {
  /** What table, queue and log are encrypted with. @default keys that AWS owns */
  readonly key: IKey | undefined;
  /** With a stream. */
  readonly table: TableV2;
  /** Where it is told which part of the stream did not reach the bus. */
  readonly unforwardedEvents: IQueue;
};

/**
 * For so long Lambda hands over again what did not reach the bus. The stream keeps a record for 24 hours; one that can never go would keep those behind
 * it in its shard waiting for as long.
 */
const longestWait = Duration.hours(12);

/** Puts new rows on an event bus. It may read the table's stream, and write to that bus, its log group and its queue. */
export class ForwardFunction extends Construct {
  readonly function: LambdaFunction;
  /** Lets it use the key, if there is one. */
  readonly useOfKey: Policy | undefined;

  constructor(scope: Construct, id: string, props: ForwardFunctionProps) {
    super(scope, id);
    const { table, key, unforwardedEvents, logRetentionDays } = props;
    const eventBus = props.eventBusArn ?? defaultBus(this);
    const logGroup = new LogGroup(this, 'LogGroup', {
      retention: logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
      ...(key && { encryptionKey: key }),
    });
    const role = this.roleThatForwards(table, logGroup, eventBus);
    this.useOfKey = key && useOf(key, role);
    this.function = new LambdaFunction(this, 'Function', {
      description: 'Puts the events of Amazon SES that are new in DynamoDB on an event bus.',
      code: forwardFunctionCode(),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      // A batch has up to 6 MB of DynamoDB's JSON, which takes several times as much.
      memorySize: 256,
      timeout: Duration.seconds(30),
      environment: {
        ...toForwardEnvironment({ eventBus, tableArn: table.tableArn }),
        AWS_ENDPOINT_URL_EVENTBRIDGE: endpoint(this),
      },
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.WARN,
      systemLogLevelV2: SystemLogLevel.WARN,
    });
    this.readStream(streamOf(table), unforwardedEvents);
  }

  private readStream(eventSourceArn: string, unforwardedEvents: IQueue): void {
    const mapping = new EventSourceMapping(this, 'Stream', {
      target: this.function,
      eventSourceArn,
      // Those, too, that were written while the mapping was made.
      startingPosition: StartingPosition.TRIM_HORIZON,
      // A row written again as it is makes no record; one that expires or is erased makes another, which costs no invocation then.
      filters: [FilterCriteria.filter({ eventName: FilterRule.isEqual('INSERT') })],
      batchSize: 100,
      // The most: a shard is a partition of the table, of which there are few. Lambda keeps the rows of a mail (its id is the partition key) in order.
      // https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-eventsourcemapping.html
      parallelizationFactor: 10,
      reportBatchItemFailures: true,
      // Where the function does not come to its end.
      bisectBatchOnError: true,
      maxRecordAge: longestWait,
      onFailure: new SqsDlq(unforwardedEvents),
    });
    if (this.useOfKey) mapping.node.addDependency(this.useOfKey);
  }

  /** A role of its own: `grantStreamRead` lets it list every stream of the account. */
  private roleThatForwards(table: TableV2, logGroup: LogGroup, eventBus: string): Role {
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    const read = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'];
    const streams = `${table.tableArn}/stream/*`;
    for (const [actions, resource] of [
      [read, streamOf(table)],
      [['dynamodb:ListStreams'], streams],
      [['events:PutEvents'], eventBus],
    ] as const)
      role.addToPrincipalPolicy(new PolicyStatement({ actions: [...actions], resources: [resource] }));
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${logicalIdOf(table)}.Arn>/stream/*]`,
      reason: 'Lambda lists the streams of this one table before it reads: DynamoDB asks for that right on all of them.',
    });
    return role;
  }
}

/** Of this partition; the SDK's clients look for it there, too. */
function endpoint(scope: Construct): string {
  const { region, urlSuffix } = Stack.of(scope);
  return `https://events.${region}.${urlSuffix}`;
}

function defaultBus(scope: Construct): string {
  return Stack.of(scope).formatArn({ service: 'events', resource: 'event-bus', resourceName: 'default' });
}

function logicalIdOf({ node: { defaultChild: resource } }: TableV2): string {
  return CfnResource.isCfnResource(resource) ? Stack.of(resource).getLogicalId(resource) : '';
}

function streamOf({ tableStreamArn }: TableV2): string {
  if (tableStreamArn === undefined) throw new Error('The table has no stream to read.');
  return tableStreamArn;
}
