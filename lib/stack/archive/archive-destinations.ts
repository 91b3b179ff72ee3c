import { Stack } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { CfnDeliveryStream } from 'aws-cdk-lib/aws-kinesisfirehose';
import { CfnConfigurationSetEventDestination } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import type { RecordedConfigurationSet } from '../configuration-sets.ts';
import { sendingEvents } from '../sending-events.ts';

/** A further event destination of each set, with the types that are recorded of it. */
export function archiveDestinations(
  scope: Construct,
  sets: readonly RecordedConfigurationSet[],
  { attrArn: deliveryStreamArn }: CfnDeliveryStream,
): void {
  const { roleArn: iamRoleArn } = roleOfSes(scope, sets, deliveryStreamArn);
  for (const { set, eventTypes } of sets)
    new CfnConfigurationSetEventDestination(set, 'Archive', {
      configurationSetName: set.configurationSetName,
      eventDestination: {
        enabled: true,
        matchingEventTypes: sendingEvents(eventTypes),
        kinesisFirehoseDestination: { deliveryStreamArn, iamRoleArn },
      },
    });
}

/**
 * SES alone takes it, for these sets alone. The right is inline, so that a destination is made when the role has it.
 * @see https://docs.aws.amazon.com/ses/latest/dg/event-publishing-add-event-destination-firehose.html
 */
function roleOfSes(scope: Construct, sets: readonly RecordedConfigurationSet[], stream: string): Role {
  const { account } = Stack.of(scope);
  const arns = sets.map(({ set }) =>
    Stack.of(scope).formatArn({ service: 'ses', resource: 'configuration-set', resourceName: set.configurationSetName }),
  );
  const put = new PolicyStatement({ actions: ['firehose:PutRecordBatch'], resources: [stream] });
  return new Role(scope, 'PublisherRole', {
    assumedBy: new ServicePrincipal('ses.amazonaws.com', {
      conditions: { StringEquals: { 'AWS:SourceAccount': account, 'AWS:SourceArn': arns } },
    }),
    inlinePolicies: { PutEvents: new PolicyDocument({ statements: [put] }) },
  });
}
