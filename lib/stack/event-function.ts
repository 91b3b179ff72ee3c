import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { type Policy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  ApplicationLogLevel,
  Architecture,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { toEnvironment } from '../table/settings.ts';
import { functionCode } from './function-code.ts';
import type { Settings } from './settings/settings.ts';
import { useOf } from './use-of-key.ts';

type EventFunctionProps = Pick<
  Settings,
  'shardCount' | 'feedIndex' | 'retentionDays' | 'memorySize' | 'reservedConcurrency' | 'logRetentionDays'
> & {
  /** What table, queue and log are encrypted with. @default keys that AWS owns */
  readonly key: IKey | undefined;
  readonly table: TableV2;
  /** Where an event goes that failed on the first attempt and on both retries. */
  readonly failedEvents: IQueue;
};

/** Turns events into rows. It may write to the table, to its log group and to the queue of failed events, and read nothing. */
export class EventFunction extends Construct {
  readonly function: LambdaFunction;
  /** Lets it use the key, if there is one: what is encrypted is so only after that. */
  readonly useOfKey: Policy | undefined;

  constructor(scope: Construct, id: string, props: EventFunctionProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'LogGroup', {
      retention: props.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
      ...(props.key && { encryptionKey: props.key }),
    });
    const role = this.roleThatWrites(props.table, logGroup);
    this.useOfKey = props.key && useOf(props.key, role);
    const { shardCount, feedIndex, retentionDays, memorySize, reservedConcurrency } = props;
    this.function = new LambdaFunction(this, 'Function', {
      description: 'Writes the events of Amazon SES to DynamoDB.',
      code: functionCode(),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize,
      ...(reservedConcurrency !== undefined && { reservedConcurrentExecutions: reservedConcurrency }),
      timeout: Duration.seconds(30),
      environment: toEnvironment({
        tableName: props.table.tableName,
        shardCount,
        feedIndex,
        ...(retentionDays !== undefined && { retentionDays }),
      }),
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.WARN,
      // Without it each invocation logs its start, end and report, which costs as much as the invocation.
      systemLogLevelV2: SystemLogLevel.WARN,
      retryAttempts: 2,
      onFailure: new SqsDestination(props.failedEvents),
    });
  }

  /** A role of its own: the CDK's default one may write to every log group, and `table.grant` reaches the indexes too. */
  private roleThatWrites(table: TableV2, logGroup: LogGroup): Role {
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    role.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['dynamodb:PutItem', 'dynamodb:BatchWriteItem'], resources: [table.tableArn] }),
    );
    return role;
  }
}
